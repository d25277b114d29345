import { Parser } from 'htmlparser2';
import t from 'tap';
import { CACHE_AGE, toOEmbed, writeXml } from '../../../src/site/oembed/write.ts';
import { storedEntry } from '../../support/stored-entry.ts';
import { faultsOf } from '../../support/xml.ts';

const CONTEXT = {
  publicUrl: 'https://kb.example.org',
  defaultLocale: 'en',
  siteName: 'Help',
  byline: undefined,
};
const ANY = { maxwidth: 100_000, maxheight: 100_000 };
const HOSTILE = '"><script>alert(1)</script>&\'\u0000\u000b\ud800\ufffe]]>';

t.test('an entry is a frame', async (t) => {
  t.same(toOEmbed(storedEntry(), ANY, CONTEXT), {
    version: '1.0',
    type: 'rich',
    title: 'Can spaces be deleted?',
    author_name: 'twilight',
    provider_name: 'Help',
    provider_url: 'https://kb.example.org/',
    cache_age: CACHE_AGE,
    width: 640,
    height: 179,
    html: '<iframe src="https://kb.example.org/embed/entries/can-spaces-be-deleted" width="640" height="179" title="Can spaces be deleted?" frameborder="0" loading="lazy"></iframe>',
  });
  t.match(toOEmbed(storedEntry(), ANY, { ...CONTEXT, byline: 'Our team' }), { author_name: 'Our team' });
  const german = toOEmbed(storedEntry({ locale: 'de', slug: 'über' }), ANY, CONTEXT);
  t.match(german.html, 'src="https://kb.example.org/embed/entries/%C3%BCber?locale=de"');
});

t.test('nothing that anybody wrote becomes markup', async (t) => {
  const { html } = toOEmbed(storedEntry({ question: HOSTILE, slug: 'a"><b>' }), ANY, CONTEXT);
  const tags: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => tags.push([name, ...Object.keys(attributes)].join(' ')),
  });
  parser.end(html);
  t.same(tags, ['iframe src width height title frameborder loading']);
});

t.test('in XML it is what oEmbed says, whatever anybody wrote', async (t) => {
  const documents = [storedEntry(), storedEntry({ question: HOSTILE, createdBy: HOSTILE })].map((entry) =>
    writeXml(toOEmbed(entry, ANY, { ...CONTEXT, siteName: HOSTILE })),
  );
  t.same(await faultsOf(documents, 'test/site/oembed/fixtures/oembed.rng'), []);
  t.match(documents[0], '<html>&lt;iframe src=&quot;https://kb.example.org/');
  t.not(
    (await faultsOf('<oembed/>', 'test/site/oembed/fixtures/oembed.rng')).length,
    0,
    'a schema that sees faults',
  );
});
