import { hasInvisible, hasWhiteSpace, trimWhere } from '../characters/characters.ts';
import { firstTokenIn, tokensIn } from './embedded-tokens.ts';
import { identifyToken } from './identify.ts';
import { PASTE_MESSAGES, type PasteCode } from './paste-messages.ts';
import type { TokenWarning } from './schema.ts';

export interface PastedToken {
  readonly token: string;
  readonly warnings: readonly TokenWarning[];
}

/** Takes one wrapping off: the text within, or the text itself when it has no such wrapping. */
interface Wrapping {
  readonly code: PasteCode;
  readonly takeOff: (text: string) => string;
}

const QUOTES = new Set('"\'`“”„‘’‚«»<>');
const TRAILING = new Set(',;');

const replaced =
  (pattern: RegExp) =>
  (text: string): string =>
    text.replace(pattern, '');

const captured =
  (pattern: RegExp) =>
  (text: string): string =>
    pattern.exec(text)?.[1] ?? text;

/** In this order, over and over, until none applies: `'Authorization: Bearer "…"'` takes five. */
const WRAPPINGS: readonly Wrapping[] = [
  {
    code: 'surrounding-white-space',
    takeOff: (text) => trimWhere(text, (c) => hasWhiteSpace(c) || hasInvisible(c)),
  },
  { code: 'json', takeOff: captured(/"(?:access|refresh|login)_?token"\s*:\s*"([^"]*)"/i) },
  { code: 'curl-command', takeOff: captured(/^\$?\s*curl\s.*?["'](authorization\s*:[^"']*)/is) },
  { code: 'token-in-url', takeOff: captured(/[?&]access_token=([^&\s"'#]+)/i) },
  { code: 'quotes', takeOff: (text) => trimWhere(text, (c) => QUOTES.has(c) || TRAILING.has(c)) },
  { code: 'authorization-header', takeOff: replaced(/^authorization\s*:\s*/i) },
  { code: 'bearer', takeOff: replaced(/^bearer\s+/i) },
  { code: 'assignment', takeOff: captured(/^(?:export\s+)?\w*token["']?\s*[=:]\s*(\S+)$/i) },
];

/** Rounds after which whatever is left counts as the token: more than any wrapping that makes sense, and a bound. */
const MAX_ROUNDS = 6;

const warn = (code: PasteCode): TokenWarning => ({ code, message: PASTE_MESSAGES[code] });

const takeOffWrappings = (
  input: string,
): { readonly text: string; readonly codes: ReadonlySet<PasteCode> } => {
  const codes = new Set<PasteCode>();
  let text = input;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = text;
    for (const { code, takeOff } of WRAPPINGS) {
      const within = takeOff(text);
      if (within !== text) codes.add(code);
      text = within;
    }
    if (text === before) break;
  }
  return { text, codes };
};

/**
 * A token amid other words. A text that begins with a token and goes on is taken for one token with white space in it
 * (wrapped by a terminal, say), unless its beginning is a complete token by itself.
 */
const takeOutOfText = (text: string): string => {
  const token = firstTokenIn(text);
  if (token === undefined || token === text) return text;
  return text.startsWith(token) && identifyToken(token).form !== 'complete' ? text : token;
};

/** Finds the token in whatever was pasted, and tells what else was there. */
export const unwrapToken = (input: string): PastedToken => {
  const several = tokensIn(input).size > 1;
  const { text, codes } = takeOffWrappings(input);
  const token = several ? firstTokenIn(input)! : takeOutOfText(text);
  const found: PasteCode[] = [...codes];
  if (several) found.push('several-tokens');
  else if (token !== text) found.push('surrounding-text');
  if (token === '') found.push('empty');
  return { token, warnings: found.map(warn) };
};
