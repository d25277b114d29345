import fc from 'fast-check';
import t from 'tap';
import { MAX_SLUG_BYTES, SLUG_PATTERN, slugify, slugMaker } from '../../../src/content/text/slug.ts';

const SLUGS: Record<string, string> = {
  'Can spaces be deleted?': 'can-spaces-be-deleted',
  '  What -- is   this?! ': 'what-is-this',
  "Why can't I log in? Don’t know": 'why-cant-i-log-in-dont-know',
  'I don´t know': 'i-dont-know',
  'What do mat_ and mar_ mean?': 'what-do-mat-and-mar-mean',
  'C++ / C#': 'c-c',
  'Ärger mit Öl: straße': 'arger-mit-ol-straße',
  'Crème brûlée, Ångström, İstanbul': 'creme-brulee-angstrom-istanbul',
  'ﬁle № ½': 'file-no-1-2',
  ＦＵＬＬ: 'full',
  どうやって参加しますか: 'どうやって参加しますか',
  'ガイド を読む': 'ガイド-を読む',
  한국어: '한국어',
  'Что это такое? Ёлка Й': 'что-это-такое-ёлка-й',
  'ما هو العنوان؟': 'ما-هو-العنوان',
  'हिन्दी में': 'हिन्दी-में',
  'Is it ❤️ or 1️⃣ 👩‍👩‍👧?': 'is-it-or-1',
  '\u0301\u0301 a': 'a',
  '???': '',
  '': '',
};

for (const [question, slug] of Object.entries(SLUGS)) {
  t.test(`“${question}” is “${slug}”`, async (t) => {
    t.equal(slugify(question), slug);
  });
}

t.test('any text gives a slug that is one, or none', async () => {
  for (const unit of ['grapheme', 'binary'] as const) {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
        const slug = slugify(text);
        return (
          (slug === '' || SLUG_PATTERN.test(slug)) &&
          Buffer.byteLength(slug) <= MAX_SLUG_BYTES &&
          slug === slug.normalize('NFC') &&
          slug === decodeURIComponent(encodeURIComponent(slug))
        );
      }),
      { numRuns: 300 },
    );
  }
});

t.test('a long question is cut at a word', async (t) => {
  t.equal(MAX_SLUG_BYTES, 120);
  const slug = slugify('lorem ipsum '.repeat(20));
  t.ok(slug.length <= MAX_SLUG_BYTES && slug.length > MAX_SLUG_BYTES - 12);
  t.match(slug, /-(lorem|ipsum)$/);
  t.equal(slugify(`${'a'.repeat(120)} b`), 'a'.repeat(120));
  t.equal(slugify(`${'a'.repeat(119)}-b`), 'a'.repeat(119));
});

t.test('a long one without words is cut at a character', async (t) => {
  t.equal(slugify('x'.repeat(500)), 'x'.repeat(120));
  t.equal(slugify('日'.repeat(500)), '日'.repeat(40));
  t.equal(slugify(`a ${'𠮷'.repeat(500)}`), `a-${'𠮷'.repeat(29)}`);
});

t.test('what is a slug and what is not', async (t) => {
  for (const slug of ['a', '1', 'a-b', 'a1-2b', '日本', 'straße', 'हिन्दी']) t.match(slug, SLUG_PATTERN);
  for (const text of [
    '',
    '-',
    'a-',
    '-a',
    'a--b',
    'A',
    'a b',
    'a.md',
    'a/b',
    'a_b',
    '..',
    '\u0301a',
    'a\n',
  ]) {
    t.notMatch(text, SLUG_PATTERN);
  }
});

t.test('a pattern of this shape answers at once, whatever is asked', async (t) => {
  t.notMatch(`${'a\u0301'.repeat(50_000)}!`, SLUG_PATTERN);
});

t.test('a slug that is taken gets the first number that is free', async (t) => {
  const slugOf = slugMaker();
  t.same(
    ['A?', 'A!', 'a 3', 'a', 'a', '?', '?'].map((text) => slugOf(text, 'b')),
    ['a', 'a-2', 'a-3', 'a-4', 'a-5', 'b', 'b-2'],
  );
});

t.test('a number finds room behind a slug of the greatest length', async (t) => {
  const slugOf = slugMaker();
  const slugs = Array.from({ length: 12 }, () => slugOf('ä'.repeat(2 * MAX_SLUG_BYTES), ''));
  const cyrillic = Array.from({ length: 12 }, () => slugOf('ж'.repeat(2 * MAX_SLUG_BYTES), ''));
  for (const slug of [...slugs, ...cyrillic]) {
    t.match(slug, SLUG_PATTERN);
    t.ok(Buffer.byteLength(slug) <= MAX_SLUG_BYTES);
  }
  t.equal(new Set([...slugs, ...cyrillic]).size, 24);
});

t.test('thousands of equal questions take no longer each than a few', async (t) => {
  const slugOf = slugMaker();
  for (let n = 0; n < 100_000; n += 1) slugOf('Why?', '');
  t.equal(slugOf('why', ''), 'why-100001');
});
