import type { Token } from 'markdown-it';
import type { ParsedPage } from '../parse/blocks.ts';

/** A link or footnote definition of the page. */
export interface Definition {
  kind: 'link' | 'footnote';
  label: string;
  start: number;
  end: number;
  /** As it can be put after another text. */
  text: string;
  /** In a list or quote a definition cannot be taken out of its place. */
  isTopLevel: boolean;
}

export type DefinitionKey = `${Definition['kind']}:${string}`;
export const keyOf = ({ kind, label }: Pick<Definition, 'kind' | 'label'>): DefinitionKey =>
  `${kind}:${label}`;

/** A use of a definition, on a line of the page, perhaps inside the definition of a footnote. */
export interface Use {
  key: DefinitionKey;
  line: number;
  inside: DefinitionKey | null;
}

const metaLabel = (token: Token): string | undefined =>
  typeof token.meta?.label === 'string' ? token.meta.label : undefined;

const usesOf = (
  children: readonly Token[] | null,
  inlineFootnotes: readonly (readonly Token[])[],
): DefinitionKey[] =>
  children!.flatMap((token) => {
    const label = metaLabel(token);
    const own: DefinitionKey[] = [];
    if (label !== undefined && token.type === 'footnote_ref') own.push(`footnote:${label}`);
    if (label !== undefined && (token.type === 'link_open' || token.type === 'image'))
      own.push(`link:${label}`);
    const nested =
      token.type === 'footnote_ref' && label === undefined
        ? inlineFootnotes[Number(token.meta?.id)]
        : token.children;
    return nested ? [...own, ...usesOf(nested, inlineFootnotes)] : own;
  });

/** The contents of `^[inline footnotes]`, which markdown-it-footnote keeps beside the tokens, by their number. */
const readInlineFootnotes = ({ env }: ParsedPage): Token[][] => {
  const footnotes = env.footnotes;
  if (typeof footnotes !== 'object' || footnotes === null || !('list' in footnotes)) return [];
  // The plugin's own record, which its types do not tell.
  const list = footnotes.list as { tokens?: Token[] }[];
  return list.map((item) => item.tokens ?? []);
};

/** The source of a definition without the marks of the quote or list around it. */
const sourceOf = ({ lines }: ParsedPage, start: number, end: number, isTopLevel: boolean): string => {
  const source = lines.slice(start, end);
  if (isTopLevel) return source.join('\n').trimEnd();
  return source
    .map((line, index) =>
      index === 0 ? line.slice(Math.max(0, line.indexOf('['))) : line.replace(/^[\s>]+/, ''),
    )
    .join('\n');
};

/** All definitions of the page, and all uses of them. */
export const readReferences = (page: ParsedPage): { definitions: Definition[]; uses: Use[] } => {
  const definitions: Definition[] = [];
  const uses: Use[] = [];
  let line = 0;
  let inside: DefinitionKey | null = null;
  const inlineFootnotes = readInlineFootnotes(page);
  const add = (kind: Definition['kind'], token: Token) => {
    const label = metaLabel(token)!;
    const [start, end] = token.map!;
    const isTopLevel = token.level === 0;
    definitions.push({ kind, label, start, end, isTopLevel, text: sourceOf(page, start, end, isTopLevel) });
    return keyOf({ kind, label });
  };
  for (const token of page.tokens) {
    if (token.map) line = token.map[0];
    if (token.type === 'reference_definition') add('link', token);
    if (token.type === 'footnote_reference_open') inside = add('footnote', token);
    if (token.type === 'footnote_reference_close') inside = null;
    if (token.type !== 'inline') continue;
    for (const key of usesOf(token.children, inlineFootnotes)) uses.push({ key, line, inside });
  }
  return { definitions, uses };
};

const pushTo = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** What copies of definitions add to the texts of a page, in characters. A long footnote may be used by every answer. */
export const MAX_COPIED_LENGTH = 4_000_000;

/** What is to be done with the definitions of a page. */
export interface ReferencePlan<Owner> {
  /** The definitions to be put after each text that uses them and does not hold them, links before footnotes. */
  copies: Map<Owner, Definition[]>;
  /** Definitions to be taken out of their place: the text around them does not use them. */
  taken: Definition[];
  /** Definitions that no text uses. */
  unused: Definition[];
  /** Later definitions of a label that exists already. */
  repeated: Definition[];
  /** How many texts go without a definition that they use, because there would be too many copies. */
  omitted: Map<Definition, number>;
}

/**
 * Decides where each definition goes. The first definition of a label counts (CommonMark, section 4.7), but a text that
 * holds one of its own keeps it, which is what its author meant.
 */
export const planReferences = <Owner>(
  { definitions, uses }: ReturnType<typeof readReferences>,
  ownerOf: (line: number) => Owner | undefined,
  headingOwnerOf: (line: number) => Owner | undefined,
): ReferencePlan<Owner> => {
  const byKey = new Map<DefinitionKey, { first: Definition; local: Map<Owner | undefined, Definition> }>();
  for (const definition of definitions) {
    const known = byKey.get(keyOf(definition)) ?? { first: definition, local: new Map() };
    byKey.set(keyOf(definition), known);
    const owner = ownerOf(definition.start);
    if (!known.local.has(owner)) known.local.set(owner, definition);
  }
  const insideUses = new Map<DefinitionKey, DefinitionKey[]>();
  const needs = new Map<Owner, Set<DefinitionKey>>();
  for (const { key, line, inside } of uses) {
    if (inside !== null) {
      pushTo(insideUses, inside, key);
      continue;
    }
    // A link in a question becomes plain text; a footnote of a question is put to its answer.
    const owner = ownerOf(line) ?? (key.startsWith('footnote:') ? headingOwnerOf(line) : undefined);
    if (owner === undefined) continue;
    const needed = needs.get(owner) ?? new Set();
    needs.set(owner, needed.add(key));
  }
  const copies = new Map<Owner, Definition[]>();
  const kept = new Set<Definition>();
  const used = new Set<DefinitionKey>();
  const omitted = new Map<Definition, number>();
  let copiedLength = 0;
  const copy = (owner: Owner, definition: Definition): void => {
    copiedLength += definition.text.length;
    if (copiedLength <= MAX_COPIED_LENGTH) pushTo(copies, owner, definition);
    else omitted.set(definition, (omitted.get(definition) ?? 0) + 1);
  };
  for (const [owner, needed] of needs) {
    // A set grows while it is walked: footnotes bring what they use themselves.
    for (const key of needed) {
      used.add(key);
      for (const other of insideUses.get(key) ?? []) needed.add(other);
      const known = byKey.get(key)!;
      const local = known.local.get(owner);
      if (local) kept.add(local);
      else copy(owner, known.first);
    }
  }
  for (const list of copies.values()) list.sort((a, b) => b.kind.localeCompare(a.kind) || a.start - b.start);
  return {
    copies,
    taken: definitions.filter((definition) => definition.isTopLevel && !kept.has(definition)),
    unused: definitions.filter((definition) => !used.has(keyOf(definition))),
    repeated: definitions.filter((definition) => byKey.get(keyOf(definition))?.first !== definition),
    omitted,
  };
};

/** Links first: a link definition right after a footnote would be read as part of it. */
export const appendDefinitions = (text: string, definitions: readonly Definition[]): string => {
  const group = (kind: Definition['kind']) =>
    definitions
      .filter((definition) => definition.kind === kind)
      .map((definition) => definition.text)
      .join('\n');
  return [text, group('link'), group('footnote')].filter((part) => part !== '').join('\n\n');
};
