import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** Longest front matter, in characters: the largest that an entry can need, with every character of it escaped. */
export const MAX_YAML_LENGTH = 65_536;

/** Deepest nesting that is read. The parser calls itself for each level, and the stack of a process ends. */
export const MAX_YAML_DEPTH = 50;

/** Problems of one document that are reported. */
export const MAX_YAML_PROBLEMS = 10;

export interface YamlProblem {
  /** From 1, within the document; undefined for a problem of all of it. */
  line: number | undefined;
  message: string;
}

export type ReadYaml = { value: unknown } | { problems: YamlProblem[] };

/**
 * Reads YAML that people write. What would take time, memory or stack out of proportion to its length is a problem as any
 * other: depth, aliases that multiply, keys that are given twice.
 */
export const readYaml = (text: string): ReadYaml => {
  const refusal = refuse(text);
  if (refusal !== undefined) return { problems: [{ line: undefined, message: refusal }] };
  const counter = new LineCounter();
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, lineCounter: counter });
  const problems = [
    ...document.errors.map(({ pos, message }) => ({ offset: pos[0], message: message.trim() })),
    ...repeatedKeys(document).map((offset) => ({ offset, message: 'Map keys must be unique' })),
  ];
  if (problems.length > 0) {
    const reported = problems.slice(0, MAX_YAML_PROBLEMS);
    return {
      problems: reported.map(({ offset, message }) => ({ line: counter.linePos(offset).line, message })),
    };
  }
  try {
    // Aliases (`*name`) are looked up only here.
    return { value: document.toJS() };
  } catch (error) {
    return { problems: [{ line: undefined, message: String(error).replace(/^\w*Error: /, '') }] };
  }
};

const refuse = (text: string): string | undefined => {
  if (text.length > MAX_YAML_LENGTH) {
    return `${text.length} characters are too many; at most ${MAX_YAML_LENGTH} are possible`;
  }
  return isDeep(text) ? `it nests too deep; at most ${MAX_YAML_DEPTH} levels are possible` : undefined;
};

/** Brackets in quotes count as well: no real document has as many. */
const isDeep = (text: string): boolean => {
  let depth = 0;
  let column = 0;
  let indicators = 0;
  for (const character of text) {
    column = character === '\n' ? 0 : column + 1;
    // `- - - x` nests without brackets.
    if (column === 0) indicators = 0;
    else if (/[-?:]/.test(character)) indicators += 1;
    else if (!/[ \t]/.test(character)) indicators = Number.NEGATIVE_INFINITY;
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > MAX_YAML_DEPTH || indicators > MAX_YAML_DEPTH) return true;
  }
  return false;
};

/** Where keys stand that their map has already. The parser's own check compares each with all others. */
const repeatedKeys = (document: Document): number[] => {
  const found: number[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push(key.range![0]);
        seen.add(key.value);
      }
    },
  });
  return found;
};
