import { type MatrixLink, readMatrixLink } from './matrix-link.ts';
import type { PasteTarget } from './paste-target.ts';
import { type Unwrapped, unwrap } from './unwrap.ts';
import type { WrappingCode } from './wrappings.ts';

/** What was found besides a wrapping: text around an identifier, or parts of a link behind it. */
export type PastedCode = WrappingCode | 'surrounding-text' | 'link-parts' | 'white-space-inside';

/** An identifier in a pasted text. */
export interface PastedIdentifier {
  readonly id: string;
  /** The link that it was in. */
  readonly link?: MatrixLink;
  readonly codes: readonly PastedCode[];
}

/** What an identifier or a link to one begins with. */
export const IDENTIFIER_BEGINS =
  /^(?:[@#!$＠！＃]|%40|%21|%23|https?:\/\/|matrix:|web\+matrix:|(?:www\.)?matrix\.to\/)/iu;

const LABELS = /^(?:replacement_?room|room_?id|room|user_?id|mxid|matrix_?id|sender|alias|id)$/i;

/** An identifier or a link amid other words. */
const EMBEDDED =
  /(?:https?:\/\/(?:www\.)?matrix\.to\/#\/|matrix:(?:u|r|roomid|user|room)\/)[^\s<>"'`)\]]+|[@#!][^\s:@#!<>"'`()]{1,255}:(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?)(?![\w-])(?::\d{1,5})?|![A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/u;

/** The full stop of a sentence, and whatever stands behind an identifier in a list or in brackets. */
const withoutEnd = (text: string): string => {
  const characters = Array.from(text);
  const last = characters.findLastIndex((character) => !END.test(character));
  return characters.slice(0, last + 1).join('');
};

const END = /^[.,;:!?)\]}>"'`*_|~…]$/u;

/** What stands behind an id that was cut out of a link. */
const withoutLinkParts = (text: string): string => text.replace(/(?:\/?\?|\/\$|\/%24|\/$).*$/su, '');

const mended = (
  text: string,
  isWhole: PasteTarget['isWhole'],
): { id: string; code: PastedCode } | undefined => {
  const attempts = [
    { id: withoutEnd(text), code: 'surrounding-text' },
    { id: withoutLinkParts(text), code: 'link-parts' },
    { id: withoutEnd(withoutLinkParts(text)), code: 'link-parts' },
    { id: text.replace(/[\s\p{Cf}]+/gu, ''), code: 'white-space-inside' },
    { id: withoutLinkParts(text.replace(/[\s\p{Cf}]+/gu, '')), code: 'white-space-inside' },
  ] as const;
  return attempts.find(({ id }) => isWhole(id));
};

/**
 * The identifier that was meant by whatever was pasted: bare, in quotes, in Markdown, behind a label, in JSON, in a curl line,
 * in a link, with a comma behind it, or in a sentence. Undefined when there is none that `isWhole` takes.
 */
export const readIdentifier = (
  input: string,
  isWhole: PasteTarget['isWhole'],
): PastedIdentifier | undefined => {
  const whole = (text: string) => isWhole(text) || readMatrixLink(text) !== undefined;
  const { text, codes }: Unwrapped = unwrap(input, {
    isWhole: whole,
    begins: IDENTIFIER_BEGINS,
    labels: LABELS,
  });
  const found = readBare(text, codes, isWhole);
  if (found !== undefined) return found;
  const embedded = EMBEDDED.exec(text)?.[0];
  if (embedded === undefined || embedded === text) return undefined;
  return readBare(withoutEnd(embedded), [...codes, 'surrounding-text'], isWhole);
};

const readBare = (
  text: string,
  codes: readonly PastedCode[],
  isWhole: PasteTarget['isWhole'],
): PastedIdentifier | undefined => {
  if (isWhole(text)) return { id: text, codes };
  const link = readMatrixLink(text);
  const candidate = link?.id ?? text;
  const rest = link && { link };
  if (isWhole(candidate)) return { id: candidate, ...rest, codes };
  const repaired = mended(candidate, isWhole);
  return repaired && { id: repaired.id, ...rest, codes: [...codes, repaired.code] };
};
