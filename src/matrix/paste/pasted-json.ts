/** Deepest nesting that is looked into. */
const MAX_DEPTH = 6;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The text of the first field that has one of the names, the outermost first. */
const findField = (value: unknown, names: RegExp, depth = 0): string | undefined => {
  if (!isRecord(value) || depth > MAX_DEPTH) return undefined;
  for (const [name, field] of Object.entries(value)) {
    if (typeof field === 'string' && names.test(name)) return field;
  }
  for (const field of Object.values(value)) {
    const found = findField(field, names, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * The value of the field that has one of the names in a piece of JSON, whole or torn out of it (`"access_token": "…",`); a
 * JSON text alone is its own value.
 */
export const fieldInJson = (text: string, names: RegExp): string | undefined => {
  if (/^[{["]/.test(text)) {
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value === 'string') return undefined;
      const found = findField(value, names);
      if (found !== undefined) return found;
      if (Array.isArray(value) && typeof value[0] === 'string') return value[0];
    } catch {
      // A piece of JSON; looked at below.
    }
  }
  for (const [, name = '', value = ''] of text.matchAll(/"([\w.-]{1,60})"\s*:\s*"([^"]*)"/g)) {
    if (names.test(name)) return value;
  }
  return undefined;
};
