import { hasInvisible, hasWhiteSpace, trimWhere } from '../characters/characters.ts';
import type { PasteTarget } from './paste-target.ts';
import { fieldInJson } from './pasted-json.ts';
import { percentDecode } from './percent-encoding.ts';

/** What was taken off a pasted text. */
export type WrappingCode =
  | 'surrounding-white-space'
  | 'json'
  | 'curl-command'
  | 'token-in-url'
  | 'markdown'
  | 'quotes'
  | 'authorization-header'
  | 'bearer'
  | 'assignment'
  | 'percent-encoded'
  | 'other-characters';

/** Takes one wrapping off: the text within, or the text itself when it has no such wrapping. Linear in the text. */
interface Wrapping {
  readonly code: WrappingCode;
  readonly takeOff: (text: string, target: PasteTarget) => string;
}

const QUOTES = new Set('"\'`“”„‘’‚«»<>');

/** What ends a clause or an item of a list. */
const TRAILING = ',;';

/** Pairs that stand around a whole text: one alone can belong to it. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['**', '**'],
  ['||', '||'],
  ['(', ')'],
  ['{', '}'],
];

/** The same, of characters that names and tokens have too: only around what certainly begins within. */
const PLAIN_PAIRS: typeof PAIRS = [
  ['[', ']'],
  ['__', '__'],
  ['~~', '~~'],
  ['*', '*'],
  ['|', '|'],
  ['_', '_'],
  ['~', '~'],
];

const replaced =
  (pattern: RegExp, by = '') =>
  (text: string): string =>
    text.replace(pattern, by);

const captured =
  (pattern: RegExp) =>
  (text: string): string => {
    const groups = pattern.exec(text)?.slice(1) ?? [];
    return groups.find((group) => group !== undefined) ?? text;
  };

/** Full-width forms of what identifiers begin with, as East Asian keyboards write them, and blanks behind it. */
const plainSigil = (text: string): string =>
  text
    .replace(/^[＠﹫]/u, '@')
    .replace(/^[！﹗]/u, '!')
    .replace(/^[＃﹟]/u, '#')
    .replace(/^([@#])\s+/u, '$1');

const withinPair = (text: string, { begins, inPairs = begins }: PasteTarget): string => {
  for (const [pairs, starts] of [
    [PAIRS, inPairs],
    [PLAIN_PAIRS, begins],
  ] as const) {
    for (const [open, close] of pairs) {
      const stands =
        text.length > open.length + close.length && text.startsWith(open) && text.endsWith(close);
      const within = text.slice(open.length, -close.length);
      if (stands && starts.test(within.trimStart())) return within;
    }
  }
  return text;
};

const withoutQuotes = (text: string, { trailing = '' }: PasteTarget): string => {
  const ends = TRAILING + trailing;
  // The full stop keeps the beginning as it is.
  const end = trimWhere(`.${text}`, (character) => ends.includes(character) || QUOTES.has(character)).slice(
    1,
  );
  return trimWhere(end, (character) => QUOTES.has(character));
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
  '&nbsp;': ' ',
  '&#39;': "'",
  '&#33;': '!',
  '&#64;': '@',
};

const curlArgument = (text: string): string => {
  const [, rest] = /^\$?\s*curl\s+(.*)$/is.exec(text) ?? [];
  if (rest === undefined) return text;
  const header = /["'](authorization\s*:[^"']*)/i.exec(rest)?.[1];
  return header ?? /https?:\/\/[^\s"']+/i.exec(rest)?.[0] ?? text;
};

const label = (text: string, { begins, labels }: PasteTarget): string => {
  const match =
    /^(?:export\s+|set\s+|setx\s+|\$env:|--?)?["']?([A-Za-z][\w .-]{0,40}?)["']?\s*(?:=>|[:=]|(\sis\s))\s*(\S.*)$/isu.exec(
      text,
    );
  if (match === null) return text;
  const [, name = '', is, value = ''] = match;
  if (is !== undefined) return labels.test(name) ? value : text;
  return begins.test(value.replace(/^["'`<“„‘]+/u, '')) || labels.test(name) ? value : text;
};

const decoded = (text: string, { begins }: PasteTarget): string => {
  const plain = percentDecode(text);
  return plain !== undefined && begins.test(plain) ? plain : text;
};

/**
 * What people paste along with a thing. In this order, over and over, until none applies or what is target stands alone. To
 * add one: a line here and its code above; every utility that reads pasted text then knows it.
 */
export const WRAPPINGS: readonly Wrapping[] = [
  {
    code: 'surrounding-white-space',
    takeOff: (text) => trimWhere(text, (c) => hasWhiteSpace(c) || hasInvisible(c)),
  },
  { code: 'markdown', takeOff: replaced(/^(?:[-*+•>]|\d{1,3}[.)])\s+(?=\S)/u) },
  { code: 'json', takeOff: (text, { labels }) => fieldInJson(text, labels) ?? text },
  { code: 'curl-command', takeOff: curlArgument },
  { code: 'token-in-url', takeOff: captured(/[?&]access_token=([^&\s"'#]+)/i) },
  {
    code: 'markdown',
    takeOff: captured(
      /^!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+["'][^"']*["'])?\s*\)$|<a\s[^>]{0,300}?href=["']([^"']+)["']/iu,
    ),
  },
  {
    code: 'markdown',
    takeOff: (text) => text.replace(/&(?:lt|gt|quot|amp|nbsp|#39|#33|#64);/g, (entity) => ENTITIES[entity]!),
  },
  { code: 'markdown', takeOff: (text) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1') },
  { code: 'quotes', takeOff: withoutQuotes },
  { code: 'quotes', takeOff: withinPair },
  { code: 'authorization-header', takeOff: replaced(/^authorization\s*:\s*/i) },
  { code: 'bearer', takeOff: replaced(/^bearer\s+/i) },
  { code: 'assignment', takeOff: label },
  { code: 'percent-encoded', takeOff: decoded },
  { code: 'other-characters', takeOff: plainSigil },
];
