/** A character that passes for an ASCII one. */
export interface Confusable {
  /** Unicode's name of the character; unknown for the many styled letters that only their normal form gives away. */
  readonly name: string | undefined;
  /** The ASCII character that a reader takes it for. */
  readonly ascii: string;
}

const CYRILLIC_SMALL = 'CYRILLIC SMALL LETTER';
const GREEK_SMALL = 'GREEK SMALL LETTER';

/**
 * Characters that look like an ASCII one and have no compatibility mapping to it in Unicode, so that a table must
 * say so. Names from the Unicode Character Database, pairs from its confusables (UTS #39).
 */
const TABLE: readonly (readonly [codePoint: number, name: string, ascii: string])[] = [
  [0x0430, `${CYRILLIC_SMALL} A`, 'a'],
  [0x0432, `${CYRILLIC_SMALL} VE`, 'b'],
  [0x0435, `${CYRILLIC_SMALL} IE`, 'e'],
  [0x043a, `${CYRILLIC_SMALL} KA`, 'k'],
  [0x043c, `${CYRILLIC_SMALL} EM`, 'm'],
  [0x043e, `${CYRILLIC_SMALL} O`, 'o'],
  [0x0440, `${CYRILLIC_SMALL} ER`, 'p'],
  [0x0441, `${CYRILLIC_SMALL} ES`, 'c'],
  [0x0442, `${CYRILLIC_SMALL} TE`, 't'],
  [0x0443, `${CYRILLIC_SMALL} U`, 'y'],
  [0x0445, `${CYRILLIC_SMALL} HA`, 'x'],
  [0x0455, `${CYRILLIC_SMALL} DZE`, 's'],
  [0x0456, `${CYRILLIC_SMALL} BYELORUSSIAN-UKRAINIAN I`, 'i'],
  [0x0458, `${CYRILLIC_SMALL} JE`, 'j'],
  [0x04bb, `${CYRILLIC_SMALL} SHHA`, 'h'],
  [0x04cf, `${CYRILLIC_SMALL} PALOCHKA`, 'l'],
  [0x0501, `${CYRILLIC_SMALL} KOMI DE`, 'd'],
  [0x051b, `${CYRILLIC_SMALL} QA`, 'q'],
  [0x051d, `${CYRILLIC_SMALL} WE`, 'w'],
  [0x0410, 'CYRILLIC CAPITAL LETTER A', 'A'],
  [0x0412, 'CYRILLIC CAPITAL LETTER VE', 'B'],
  [0x0415, 'CYRILLIC CAPITAL LETTER IE', 'E'],
  [0x041a, 'CYRILLIC CAPITAL LETTER KA', 'K'],
  [0x041c, 'CYRILLIC CAPITAL LETTER EM', 'M'],
  [0x041d, 'CYRILLIC CAPITAL LETTER EN', 'H'],
  [0x041e, 'CYRILLIC CAPITAL LETTER O', 'O'],
  [0x0420, 'CYRILLIC CAPITAL LETTER ER', 'P'],
  [0x0421, 'CYRILLIC CAPITAL LETTER ES', 'C'],
  [0x0422, 'CYRILLIC CAPITAL LETTER TE', 'T'],
  [0x0425, 'CYRILLIC CAPITAL LETTER HA', 'X'],
  [0x03b1, `${GREEK_SMALL} ALPHA`, 'a'],
  [0x03b3, `${GREEK_SMALL} GAMMA`, 'y'],
  [0x03b9, `${GREEK_SMALL} IOTA`, 'i'],
  [0x03ba, `${GREEK_SMALL} KAPPA`, 'k'],
  [0x03bd, `${GREEK_SMALL} NU`, 'v'],
  [0x03bf, `${GREEK_SMALL} OMICRON`, 'o'],
  [0x03c1, `${GREEK_SMALL} RHO`, 'p'],
  [0x03c5, `${GREEK_SMALL} UPSILON`, 'u'],
  [0x03c7, `${GREEK_SMALL} CHI`, 'x'],
  [0x0391, 'GREEK CAPITAL LETTER ALPHA', 'A'],
  [0x0392, 'GREEK CAPITAL LETTER BETA', 'B'],
  [0x0395, 'GREEK CAPITAL LETTER EPSILON', 'E'],
  [0x039f, 'GREEK CAPITAL LETTER OMICRON', 'O'],
  [0x03a1, 'GREEK CAPITAL LETTER RHO', 'P'],
  [0x03a4, 'GREEK CAPITAL LETTER TAU', 'T'],
  [0x03a7, 'GREEK CAPITAL LETTER CHI', 'X'],
  [0x0131, 'LATIN SMALL LETTER DOTLESS I', 'i'],
  [0x0251, 'LATIN SMALL LETTER ALPHA', 'a'],
  [0x0261, 'LATIN SMALL LETTER SCRIPT G', 'g'],
  [0x0269, 'LATIN SMALL LETTER IOTA', 'i'],
  [0x0578, 'ARMENIAN SMALL LETTER VO', 'n'],
  [0x057d, 'ARMENIAN SMALL LETTER SEH', 'u'],
  [0x0585, 'ARMENIAN SMALL LETTER OH', 'o'],
  [0x02d7, 'MODIFIER LETTER MINUS SIGN', '-'],
  [0x2010, 'HYPHEN', '-'],
  [0x2011, 'NON-BREAKING HYPHEN', '-'],
  [0x2012, 'FIGURE DASH', '-'],
  [0x2013, 'EN DASH', '-'],
  [0x2014, 'EM DASH', '-'],
  [0x2015, 'HORIZONTAL BAR', '-'],
  [0x2212, 'MINUS SIGN', '-'],
  [0x2018, 'LEFT SINGLE QUOTATION MARK', "'"],
  [0x2019, 'RIGHT SINGLE QUOTATION MARK', "'"],
  [0x201c, 'LEFT DOUBLE QUOTATION MARK', '"'],
  [0x201d, 'RIGHT DOUBLE QUOTATION MARK', '"'],
  [0x2024, 'ONE DOT LEADER', '.'],
  [0x2044, 'FRACTION SLASH', '/'],
  [0x2215, 'DIVISION SLASH', '/'],
  [0x29f8, 'BIG SOLIDUS', '/'],
  [0xa789, 'MODIFIER LETTER COLON', ':'],
  [0x2236, 'RATIO', ':'],
  [0x05c3, 'HEBREW PUNCTUATION SOF PASUQ', ':'],
];

const BY_CODE_POINT: ReadonlyMap<number, Confusable> = new Map(
  TABLE.map(([codePoint, name, ascii]) => [codePoint, { name, ascii }]),
);

const FULLWIDTH_FIRST = 0xff01;
const FULLWIDTH_LAST = 0xff5e;

const fullwidthName = (codePoint: number, ascii: string): string | undefined => {
  if (codePoint < FULLWIDTH_FIRST || codePoint > FULLWIDTH_LAST) return undefined;
  if (/[a-z]/.test(ascii)) return `FULLWIDTH LATIN SMALL LETTER ${ascii.toUpperCase()}`;
  if (/[A-Z]/.test(ascii)) return `FULLWIDTH LATIN CAPITAL LETTER ${ascii}`;
  return undefined;
};

/**
 * What a reader would take the character for, when it is not that. Full-width, mathematical, circled and other styled
 * letters need no table: Unicode's compatibility normal form (NFKC) maps each to the one ASCII character it styles.
 */
export const confusableOf = (character: string): Confusable | undefined => {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x80) return undefined;
  const known = BY_CODE_POINT.get(codePoint);
  if (known !== undefined) return known;
  const ascii = character.normalize('NFKC');
  return /^[!-~]$/.test(ascii) ? { name: fullwidthName(codePoint, ascii), ascii } : undefined;
};
