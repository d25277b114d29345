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
  return Buffer.byteLength(slug) <= MAX_SLUG_BYTES ? slug : cut(slug, MAX_SLUG_BYTES);
};

const cut = (slug: string, most: number): string => {
  let head = '';
  let bytes = 0;
  for (const character of slug) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    head += character;
  }
  const atWord = slug[head.length] === '-' ? head.length : head.lastIndexOf('-');
  // Scripts without spaces have no word to cut at: rather a broken word than the first of many alone.
  return atWord > head.length / 2 ? head.slice(0, atWord) : head;
};

/** Makes a slug of each text, another one each time: `why`, `why-2`, `why-3`; of the fallback where a text has no letter. */
export const slugMaker = (): ((text: string, fallback: string) => string) => {
  const taken = new Set<string>();
  // Where the numbers of a slug that are taken end: a page may ask the same thousands of times.
  const last = new Map<string, number>();
  return (text, fallback) => {
    const base = slugify(text) || fallback;
    let n = last.get(base) ?? 1;
    let slug = base;
    for (; taken.has(slug); slug = withNumber(base, n)) n += 1;
    last.set(base, n);
    taken.add(slug);
    return slug;
  };
};

/** `slug-2`, its end cut where that is too long. */
const withNumber = (slug: string, n: number): string => {
  const end = `-${n}`;
  const room = MAX_SLUG_BYTES - end.length;
  return `${Buffer.byteLength(slug) <= room ? slug : cut(slug, room)}${end}`;
};
