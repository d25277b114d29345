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
};

const PLAIN = /^[ -~]*$/;

/**
 * A text without what people leave out when they type: case, diacritics, width and ligatures. Only the combining marks of
 * European scripts go: those of Devanagari or Thai are vowels, and the voicing marks of kana make other letters.
 */
export const fold = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
        .toLowerCase()
        .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter]!)
        .replace(/[’‘ʼ`´]/g, "'");
