import t from 'tap';
import { absoluteTarget, LINK_SCHEMES } from '../../../src/content/html/link-target.ts';

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
