import t from 'tap';
import { linksBelow } from '../../../../src/site/pages/layout/links.ts';

t.test('every page has an address', async (t) => {
  const links = linksBelow('https://kb.example.org');
  t.equal(links.home(), '/');
  t.equal(links.home('de'), '/?locale=de');
  t.equal(links.category('a b'), '/categories/a%20b');
  t.equal(links.category('a', 'de', 'x'), '/categories/a?locale=de&cursor=x');
  t.equal(links.entry('können'), '/entries/k%C3%B6nnen');
  t.equal(links.entry('a/../b?c#d', 'de'), '/entries/a%2F..%2Fb%3Fc%23d?locale=de');
  t.equal(links.search(), '/search');
  t.equal(links.search({ q: 'a&b', locale: undefined }), '/search?q=a%26b');
  t.equal(links.path('/docs'), '/docs');
});

t.test('they are below the public URL', async (t) => {
  const links = linksBelow('https://example.org/kb');
  t.equal(links.home(), '/kb/');
  t.equal(links.entry('a'), '/kb/entries/a');
  t.equal(linksBelow('').home(), '/');
});
