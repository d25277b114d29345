import t from 'tap';
import {
  absoluteTarget,
  isSafeLink,
  isSafePicture,
  LINK_SCHEMES,
} from '../../../src/content/html/link-target.ts';

const BASE = 'https://kb.example.org/entries/one';

t.test('a link keeps its target when it is taken out of its page', async (t) => {
  const cases: [href: string, target: string | undefined][] = [
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['mailto:a@b.org', 'mailto:a@b.org'],
    ['matrix:u/alice:example.org', 'matrix:u/alice:example.org'],
    ['two', 'https://kb.example.org/entries/two'],
    ['/v1/entries', 'https://kb.example.org/v1/entries'],
    ['#within', undefined],
    ['', undefined],
    ['javascript:alert(1)', undefined],
    ['JAVA\nSCRIPT:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['ftp://example.org', undefined],
    ['https://', undefined],
  ];
  for (const [href, target] of cases) t.equal(absoluteTarget(href, BASE), target, href);
});

t.test('the schemes are those that are safe', async (t) =>
  t.same(LINK_SCHEMES, ['http', 'https', 'mailto', 'matrix', 'tel', 'irc', 'ircs']),
);

t.test('a link stays on the service or says where it leads', async (t) => {
  for (const href of [
    'a',
    '/a',
    '#a',
    '?a',
    'HTTPS://a.org',
    'tel:+4930',
    'irc://a.org/b',
    'matrix:u/a:b.org',
    'y[x](javascript:z)',
  ])
    t.ok(isSafeLink(href), href);
  for (const href of [
    '//a.org',
    '\\\\a.org',
    ' /\t/a.org',
    'javascript:a',
    'java\nscript:a',
    '\u0001javascript:a',
    'data:image/png,a',
  ])
    t.notOk(isSafeLink(href), href);
});

t.test('a picture may be in the answer itself, unless a program can run in it', async (t) => {
  for (const src of ['a.png', 'https://a.org/b.png', 'data:image/png;base64,AA==', 'DATA:image/webp,a'])
    t.ok(isSafePicture(src), src);
  for (const src of [
    'data:image/svg+xml;base64,AA==',
    'data:text/html,a',
    'data:image/pngx,a',
    'tel:1',
    '//a.org',
  ])
    t.notOk(isSafePicture(src), src);
});
