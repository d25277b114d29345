import t from 'tap';
import { linksOf, plainText } from '../../../../../src/import/sources/faq-page/parse/inline-text.ts';
import { createPageParser } from '../../../../../src/import/sources/faq-page/parse/page-parser.ts';

const parser = createPageParser();
const inline = (source: string) => parser.parse(source, {})[1]?.children ?? [];

t.test('inline Markdown loses its markup and keeps its text', async (t) => {
  t.equal(
    plainText(inline('**a** `b` [c](/) ![d](e) <b>f</b><br>g\\*\nh  \ni &amp; j')),
    'a b c d f g* h i & j',
  );
  t.equal(plainText(undefined), '');
});

t.test('footnote marks are no text', async (t) => {
  t.equal(plainText(parser.parse('a[^1] b\n\n[^1]: c', {})[1]?.children), 'a b');
});

t.test('tells links from what stands between them', async (t) => {
  t.same(linksOf(inline('x [a](#a) | [b **c**](/b)')), {
    links: [
      { href: '#a', text: 'a' },
      { href: '/b', text: 'b c' },
    ],
    outside: 'x |',
  });
});
