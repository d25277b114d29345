/** Letters that Unicode does not decompose, as people without them on the keyboard type them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  // Arabic letters that are typed for one another.
  ى: 'ي',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
};

const PLAIN = /^[ -~]*$/;

/** Marks of European scripts, the points of Hebrew, the vowels and the stretching of Arabic; how an emoji is to be drawn. */
const MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]|\ufe0e|\ufe0f|[\u{1f3fb}-\u{1f3ff}]/gu;

/**
 * A text without what people leave out when they type: case, diacritics, vowel points, width and ligatures. Marks of other
 * scripts stay: those of Devanagari or Thai are vowels, and the voicing marks of kana make other letters.
 */
export const fold = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(MARKS, '')
        .normalize('NFC')
        .toLowerCase()
        .replace(/[ßæœøłđðþıىةکی]/g, (letter) => LETTERS[letter]!)
        .replace(/[’‘ʼ`´]/g, "'");
