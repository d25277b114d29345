import fc from 'fast-check';
import t from 'tap';
import {
  Aliases,
  Answer,
  isSlug,
  Line,
  LocaleTag,
  Position,
  Slug,
  SourceUrl,
  tidyAnswer,
  tidyLineEnds,
} from '../../src/entries/fields.ts';
import { splitFile } from '../../src/import/sources/directory/file-envelope.ts';

const errorsOf = (result: {
  success: boolean;
  error?: { issues: { message: string }[] };
}): string[] | undefined => result.error?.issues.map(({ message }) => message);

t.test('a line is text in one line, its ends trimmed', async (t) => {
  const line = Line(5);
  t.equal(line.parse(' héé '), 'héé');
  const cases: [unknown, string][] = [
    [undefined, 'must be given'],
    [5, 'must be text'],
    [' ', 'must not be empty'],
    ['123456', 'must be at most 5 characters'],
    ['a\nb', 'must be one line, without control characters'],
    ['a\u0000', 'must be one line, without control characters'],
    ['\ud800', 'must be one line, without control characters'],
  ];
  for (const [value, message] of cases)
    t.same(errorsOf(line.safeParse(value)), [message], JSON.stringify(value));
});

t.test('an answer is kept as a content file would hold it', async (t) => {
  t.equal(Answer.parse('\n \n  indented\r\n\r\nlast \n\n'), '  indented\n\nlast');
  for (const [value, message] of [
    [' \n', 'must not be empty'],
    ['x'.repeat(200_001), 'must be at most 200000 characters'],
    ['a\0b', 'must be Unicode text without NUL'],
    ['a\udc00b', 'must be Unicode text without NUL'],
  ] as const) {
    t.same(errorsOf(Answer.safeParse(value)), [message]);
  }
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '-', '\r\n') }), (text) => {
      const tidy = tidyAnswer(text);
      return splitFile(`---\nquestion: a\n---\n\n${tidy}\n`).body === tidy && tidyAnswer(tidy) === tidy;
    }),
    { numRuns: 1000 },
  );
});

t.test('a slug can stand in a URL and is no id', async (t) => {
  for (const slug of ['a', 'a-b', '2-x', 'räume', 'x'.repeat(120), '部屋'])
    t.ok(isSlug(Slug.parse(slug)), slug);
  for (const slug of [
    '',
    'A',
    'a--b',
    '-a',
    'a.b',
    'a/b',
    'a b',
    'ä'.repeat(61),
    '01997c4e-9d3f-7b1c-a1f0-1f1f6b1c9a11',
  ]) {
    t.match(errorsOf(Slug.safeParse(slug)), [/^must be lower-case letters/], slug);
  }
});

t.test('lists, places, languages and addresses have limits', async (t) => {
  t.same(errorsOf(Aliases.safeParse('x')), ['must be a list of texts']);
  t.same(errorsOf(Aliases.safeParse(Array(51).fill('x'))), ['must be at most 50']);
  t.same(errorsOf(Position.safeParse(1.5)), ['must be a whole number']);
  t.same(errorsOf(Position.safeParse(-1)), ['must be at least 0']);
  t.same(errorsOf(LocaleTag.safeParse('english')), ['must be a language tag such as en or pt-BR']);
  for (const url of ['javascript:alert(1)', 'nowhere', 'ftp://example.org']) {
    t.same(errorsOf(SourceUrl.safeParse(url)), ['must be an http(s) URL'], url);
  }
  t.equal(SourceUrl.parse('https://example.org/faq'), 'https://example.org/faq');
});

t.test('line ends are LF, also behind several CR, in time that grows as the text does', async (t) => {
  t.equal(tidyLineEnds('a\r\nb\r\r\nc\rd\n'), 'a\nb\nc\rd\n');
  const many = `${'\r'.repeat(200_000)}x`;
  const before = process.cpuUsage();
  t.equal(tidyLineEnds(many), many);
  t.ok(process.cpuUsage(before).user < 2_000_000);
});
