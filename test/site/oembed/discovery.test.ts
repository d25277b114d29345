import t from 'tap';
import { isOEmbedFormat, oembedLinks } from '../../../src/site/oembed/discovery.ts';

const URL = 'https://kb.example.org/entries/a?locale=de&x=1';

t.test('a page links to itself in each format', async (t) => {
  t.same(oembedLinks(URL), [
    { mediaType: 'application/json+oembed', href: `/oembed?url=${encodeURIComponent(URL)}&format=json` },
    { mediaType: 'text/xml+oembed', href: `/oembed?url=${encodeURIComponent(URL)}&format=xml` },
  ]);
});

t.test('only the formats on offer are formats', async (t) => {
  for (const name of ['json', 'xml']) t.ok(isOEmbedFormat(name));
  for (const name of ['', 'JSON', 'yaml', 'constructor']) t.notOk(isOEmbedFormat(name), name);
});
