import fc from 'fast-check';
import t from 'tap';
import {
  joinFile,
  replaceFrontMatter,
  splitFile,
} from '../../../../src/import/sources/directory/file-envelope.ts';

const Text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '---',
        '---\n',
        '---\r\n',
        '\n',
        '\r\n',
        '\r',
        '\uFEFF',
        ' ',
        '\t',
        '----',
        'a: b',
        '\u2028',
        '\u00a0',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

t.test('joining what was split gives back the same file', async () => {
  fc.assert(
    fc.property(fc.constantFrom('', '\uFEFF', '---\n', '---\r\n', '\uFEFF---\n'), Text, (start, rest) => {
      const file = start + rest;
      const { envelope, body } = splitFile(file);
      return joinFile(envelope, body) === file && body === body.trimEnd();
    }),
    { numRuns: 1_000 },
  );
});

const FILES: [what: string, file: string, frontMatter: string | undefined, body: string][] = [
  ['front matter and a body', '---\na: 1\n---\n\nBody\n', 'a: 1\n', 'Body'],
  ['a body alone', 'Body\n\nmore\n\n', undefined, 'Body\n\nmore'],
  ['front matter alone', '---\na: 1\n---', 'a: 1\n', ''],
  ['empty front matter', '---\n---\nBody', '', 'Body'],
  ['nothing', '', undefined, ''],
  ['a byte order mark', '\uFEFF---\na: 1\n---\nBody', 'a: 1\n', 'Body'],
  ['a byte order mark and no front matter', '\uFEFFBody', undefined, 'Body'],
  ['lines that end in CR LF', '---\r\na: 1\r\n---\r\n\r\nOne\r\nTwo\r\n', 'a: 1\r\n', 'One\nTwo'],
  ['mixed line ends, which stay', '---\na: 1\n---\nOne\r\nTwo\nThree', 'a: 1\n', 'One\r\nTwo\nThree'],
  ['spaces behind the rules', '---  \na: 1\n--- \t\nBody', 'a: 1\n', 'Body'],
  ['an indented code block first', '---\n---\n\n    code\n', '', '    code'],
  ['rules in the body', '---\n---\nOne\n\n---\n\nTwo', '', 'One\n\n---\n\nTwo'],
  ['a rule that never ends', '---\na: 1\n', undefined, '---\na: 1'],
  [
    'a longer rule, which begins no front matter',
    '----\n---\na: 1\n---\n',
    undefined,
    '----\n---\na: 1\n---',
  ],
  ['front matter that is not at the start', 'x\n---\na: 1\n---\n', undefined, 'x\n---\na: 1\n---'],
];

for (const [what, file, frontMatter, body] of FILES) {
  t.test(`reads ${what}`, async (t) => {
    const split = splitFile(file);
    t.equal(split.frontMatter, frontMatter);
    t.equal(split.body, body);
    t.equal(joinFile(split.envelope, split.body), file);
  });
}

t.test(
  'a new body takes on the line ends of the file, also when the old one had a single line',
  async (t) => {
    const { envelope } = splitFile('---\r\na: 1\r\n---\r\n\r\nOne\r\n');
    t.equal(joinFile(envelope, 'Two\nThree'), '---\r\na: 1\r\n---\r\n\r\nTwo\r\nThree\r\n');
  },
);

t.test('new front matter leaves what is around it and the line ends', async (t) => {
  const change = (yaml: string): string => `${yaml}b: 2\n`;
  t.equal(replaceFrontMatter('---\na: 1\n---\n\n\n', change), '---\na: 1\nb: 2\n---\n\n\n');
  t.equal(
    replaceFrontMatter('\uFEFF--- \r\na: 1\r\n---\r\n', change),
    '\uFEFF--- \r\na: 1\r\nb: 2\r\n---\r\n',
  );
  t.equal(
    replaceFrontMatter('---\na: 1\n---\n', () => 'x: $& $1\n'),
    '---\nx: $& $1\n---\n',
  );
});

t.test('long runs of white space cost no more than they are long', async (t) => {
  t.equal(splitFile(`a${' '.repeat(300_000)}b`).body.length, 300_002);
});

t.test('a line separator within a value ends no line of front matter', async (t) => {
  const file = '---\nquestion: a\u2028---\u2028b\n---\n\nAnswer\n';
  const { frontMatter, body, envelope } = splitFile(file);
  t.same([frontMatter, body], ['question: a\u2028---\u2028b\n', 'Answer']);
  t.equal(joinFile(envelope, body), file);
});
