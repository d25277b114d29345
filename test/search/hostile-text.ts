import * as fc from 'fast-check';

/** Signs and words that mean something to query languages. */
export const OPERATORS = [
  '"',
  "'",
  '*',
  '(',
  ')',
  '^',
  ':',
  '-',
  '+',
  '\\',
  '%',
  '_',
  ' AND ',
  ' OR ',
  ' NOT ',
  'NEAR(a b, 2)',
  'stems:',
  '{a b}:',
  "'; DROP TABLE search_entry; --",
] as const;

/** Other scripts, and characters that are more or less than one. */
export const SCRIPTS = [
  '\0',
  '\u{feff}',
  '\u202e',
  '\u0301',
  '\u0903',
  '👩‍👩‍👧‍👦',
  'كيف أحذف',
  'איך מוחקים',
  '部屋を削除',
  'ห้อง',
  'ﬁﬀ',
  'İı',
  'ß',
] as const;

/** What has broken other searches: query languages, halves of characters, other scripts, endless words. */
const HOSTILE = [
  ...OPERATORS,
  ...SCRIPTS,
  '\ud800',
  '\udfff',
  'stems:a',
  '"a" * b',
  '<b>&amp;</b>',
  'كيف أحذف غرفة',
  'spaces',
  'deleted',
  'mat_',
  'm.room.tombstone',
  '#room:server',
  'x'.repeat(10_000),
  'a '.repeat(5_000),
  '+-'.repeat(5_000),
  'é'.repeat(3_000),
  '削'.repeat(3_000),
  'a-'.repeat(5_000),
  'a.b_'.repeat(2_500),
] as const;

const anyCodeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes));

/** Any text, well-formed or not, up to some 30 kB. */
export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 6 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 6 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  anyCodeUnits,
);
