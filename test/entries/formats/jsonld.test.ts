import t from 'tap';
import { jsonld } from '../../../src/entries/formats/jsonld.ts';
import { CONTEXT, listingOf, storedEntry } from '../../support/stored-entry.ts';

t.test('an entry is a FAQPage of schema.org with one question', async (t) => {
  t.same(JSON.parse(jsonld.renderEntry(storedEntry(), CONTEXT)), {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    '@id': 'https://kb.example.org/v1/entries/can-spaces-be-deleted',
    inLanguage: 'en',
    mainEntity: [
      {
        '@type': 'Question',
        '@id': 'https://kb.example.org/v1/entries/can-spaces-be-deleted',
        name: 'Can spaces be deleted?',
        alternateName: ['How do I delete a space?'],
        inLanguage: 'en',
        dateCreated: '2026-01-02T03:04:05Z',
        dateModified: '2026-01-02T03:04:05Z',
        author: { '@type': 'Person', name: 'twilight' },
        acceptedAnswer: {
          '@type': 'Answer',
          text: '<p>Yes, <strong>like</strong> <a href="https://example.org/rooms">rooms</a>.</p>\n',
          inLanguage: 'en',
        },
      },
    ],
  });
});

t.test('a list is a FAQPage with all of them; an empty one has no language', async (t) => {
  const entries = [storedEntry({ aliases: [] }), storedEntry({ slug: 'zwei', locale: 'de' })];
  const page = JSON.parse(await jsonld.renderList(listingOf(...entries), CONTEXT));
  t.equal(page['@id'], 'https://kb.example.org/v1/entries');
  t.equal(page.mainEntity.length, 2);
  t.notOk('alternateName' in page.mainEntity[0]);
  t.equal(page.mainEntity[1]['@id'], 'https://kb.example.org/v1/entries/zwei?locale=de');
  const empty = JSON.parse(await jsonld.renderList(listingOf(), CONTEXT));
  t.same(empty.mainEntity, []);
  t.notOk('inLanguage' in empty);
});

t.test('it can be put into a <script> element as it is', async (t) => {
  const hostile = storedEntry({
    question: '</script><script>alert(1)</script> "quoted"\nand <!-- more',
    answer: 'Line one\n\n`</script>` & "more"',
  });
  const written = jsonld.renderEntry(hostile, CONTEXT);
  t.notMatch(written, '<');
  t.equal(JSON.parse(written).mainEntity[0].name, hostile.question, 'and is still what was asked');
});
