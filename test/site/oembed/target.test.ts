import t from 'tap';
import { targetOf } from '../../../src/site/oembed/target.ts';

const BASE = 'https://kb.example.org';

t.test('addresses of entries are known, in all the forms that they have', async (t) => {
  for (const path of [
    '/entries/a-b',
    '/entries/a-b/',
    '/entries/a-b#part',
    '/v1/entries/a-b',
    '/v1/entries/a-b.html',
    '/v1/entries/a-b.jsonld?format=text',
    '/embed/entries/a-b?theme=dark',
  ]) {
    t.same(targetOf(BASE + path, BASE), { name: 'a-b', locale: undefined }, path);
  }
  t.same(targetOf(`${BASE}/entries/a?locale=de`, BASE), { name: 'a', locale: 'de' });
  t.same(targetOf(`${BASE}/entries/%E6%97%A5`, BASE)?.name, '日');
  t.same(targetOf('HTTPS://KB.example.org:443/x/../entries/a', BASE)?.name, 'a', 'as a browser reads it');
});

t.test('a service below a path knows those below it', async (t) => {
  const base = 'https://example.org/faq';
  t.same(targetOf('https://example.org/faq/entries/a', base)?.name, 'a');
  for (const path of ['/entries/a', '/faq-other/entries/a', '/faqentries/a']) {
    t.equal(targetOf(`https://example.org${path}`, base), undefined, path);
  }
});

t.test('no other address is', async (t) => {
  for (const url of [
    'entries/a',
    '/entries/a',
    'http://kb.example.org/entries/a',
    'https://kb.example.org:8443/entries/a',
    'https://kb.example.org.evil.example/entries/a',
    'https://kb.example.org@evil.example/entries/a',
    'https://evil.example/https://kb.example.org/entries/a',
    'javascript:alert(1)',
    'file:///entries/a',
    `${BASE}/`,
    `${BASE}/entries/`,
    `${BASE}/entries/a/b`,
    `${BASE}/v1/entries/a/revisions`,
    `${BASE}/v2/entries/a`,
    `${BASE}/categories/a`,
    `${BASE}/entries/%`,
    `${BASE}/entries/%ff`,
  ]) {
    t.equal(targetOf(url, BASE), undefined, url);
  }
});
