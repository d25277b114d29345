/**
 * Longest slug that is made from a question, in bytes of UTF-8: leaves room for `-2` and a language in a file name of
 * 255 bytes, and keeps percent-encoded URLs readable.
 */
export const MAX_SLUG_BYTES = 120;

/** Letters and digits of any script in lower case, in runs joined by single hyphens. No dot: a suffix names a format. */
export const SLUG_PATTERN =
  /^[\p{Ll}\p{Lo}\p{Lm}\p{N}][\p{Ll}\p{Lo}\p{Lm}\p{N}\p{M}]*(?:-[\p{Ll}\p{Lo}\p{Lm}\p{N}][\p{Ll}\p{Lo}\p{Lm}\p{N}\p{M}]*)*$/u;

/**
 * The slug of a question: Latin letters lose their accents, other scripts stay as they are, everything between letters
 * and digits becomes a hyphen. Cut at a word when long. Empty when the text has no letter or digit.
 */
export const slugify = (text: string): string => {
  const slug = text
    // Before the accents: decomposed, a lone ´ is a space with an accent on it.
    .replace(/['’‘ʼ´]/g, '')
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    // Marks that belong to no letter, such as those that make an emoji of a symbol.
    .replace(/(?<![\p{L}\p{M}])\p{M}+|\p{Variation_Selector}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return Buffer.byteLength(slug) <= MAX_SLUG_BYTES ? slug : cut(slug);
};

const cut = (slug: string): string => {
  let head = '';
  let bytes = 0;
  for (const character of slug) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAX_SLUG_BYTES) break;
    head += character;
  }
  const atWord = slug[head.length] === '-' ? head.length : head.lastIndexOf('-');
  // Scripts without spaces have no word to cut at: rather a broken word than the first of many alone.
  return atWord > head.length / 2 ? head.slice(0, atWord) : head;
};

/** `slug`, or the first of `slug-2`, `slug-3` … that is not taken. */
export const uniqueSlug = (slug: string, isTaken: (slug: string) => boolean): string => {
  let unique = slug;
  for (let n = 2; isTaken(unique); n += 1) unique = `${slug}-${n}`;
  return unique;
};
