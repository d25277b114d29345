import t from 'tap';
import { isOEmbedFormat, oembedLinkHeader, oembedLinks } from '../../src/oembed/discovery.ts';

const URL = 'https://kb.example.org/entries/a?locale=de&x=1';
const JSON_HREF = `https://kb.example.org/oembed?url=${encodeURIComponent(URL)}&format=json`;
const XML_HREF = `https://kb.example.org/oembed?url=${encodeURIComponent(URL)}&format=xml`;

t.test('a page links to itself in each format', async (t) => {
  t.same(oembedLinks(URL, 'https://kb.example.org'), [
    { mediaType: 'application/json+oembed', href: JSON_HREF },
    { mediaType: 'text/xml+oembed', href: XML_HREF },
  ]);
  t.equal(
    oembedLinkHeader(URL, 'https://kb.example.org'),
    `<${JSON_HREF}>; rel="alternate"; type="application/json+oembed", <${XML_HREF}>; rel="alternate"; type="text/xml+oembed"`,
  );
});

t.test('only the formats on offer are formats', async (t) => {
  for (const name of ['json', 'xml']) t.ok(isOEmbedFormat(name));
  for (const name of ['', 'JSON', 'yaml', 'constructor']) t.notOk(isOEmbedFormat(name), name);
});
