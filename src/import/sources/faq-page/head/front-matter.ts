import { readYaml } from '../../yaml.ts';
import { isBlank } from '../parse/lines.ts';

/** Front matter is a few settings; a fence that closes later than this is no front matter. */
export const MAX_FRONT_MATTER_LINES = 500;

export interface FrontMatter {
  /** The first line after it; 0 when the page has none. */
  end: number;
  values: Readonly<Record<string, unknown>>;
  /** Why it could not be read, if so. It is then still taken out of the page. */
  problem?: string;
}

const NONE: FrontMatter = { end: 0, values: {} };

/** A TOML value of the kinds that pages use at top level: strings, bare dates, numbers and lists of strings. */
const tomlValue = (text: string): unknown => {
  const list = /^\[(.*)\]$/.exec(text);
  if (list) return list[1]!.split(',').map((item) => tomlValue(item.trim()));
  const quoted = /^(["'])(.*)\1$/.exec(text);
  return quoted ? quoted[2] : text;
};

/** Reads the top level of TOML: enough for titles and dates, no tables. */
const parseToml = (lines: readonly string[]): Record<string, unknown> => {
  // No prototype: `__proto__` is a key as any other.
  const values: Record<string, unknown> = Object.create(null);
  for (const line of lines) {
    if (line.trim().startsWith('[')) break;
    const equals = line.indexOf('=');
    const key = /^["']?([\w-]+)["']?$/.exec(line.slice(0, Math.max(0, equals)).trim())?.[1];
    if (key !== undefined) values[key] = tomlValue(line.slice(equals + 1).trim());
  }
  return values;
};

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads the settings at the head of a page: YAML between `---` lines (Jekyll, Docusaurus, Hugo) or TOML between `+++`
 * lines (Hugo, Zola). A `---` that opens no mapping is a thematic break of the text.
 */
export const readFrontMatter = (lines: readonly string[]): FrontMatter => {
  const start = lines.findIndex((line) => !isBlank(line));
  const fence = lines[start]?.trimEnd();
  if (fence !== '---' && fence !== '+++') return NONE;
  const limit = Math.min(lines.length, start + MAX_FRONT_MATTER_LINES);
  for (let line = start + 1; line < limit; line += 1) {
    const text = lines[line]?.trimEnd();
    if (text !== fence && !(fence === '---' && text === '...')) continue;
    const inner = lines.slice(start + 1, line);
    if (fence === '+++') return { end: line + 1, values: parseToml(inner) };
    return readMapping(inner, line + 1);
  }
  return NONE;
};

const readMapping = (inner: readonly string[], end: number): FrontMatter => {
  const read = readYaml(inner.join('\n'));
  if ('value' in read) {
    if (isMapping(read.value)) return { end, values: read.value };
    return read.value === null && inner.every(isBlank) ? { end, values: {} } : NONE;
  }
  // Broken YAML still looks like settings when its first line is a key; anything else is text between two rules.
  if (!/^[\w-]+\s*:/.test(inner[0]!)) return NONE;
  return { end, values: {}, problem: read.problems[0]!.message };
};
