import t from 'tap';
import { faqPage, faqQuestion } from '../../src/entries/faq-page.ts';
import { storedEntry } from '../support/stored-entry.ts';

const ids = {
  id: 'https://kb.example.org/faq',
  idOf: ({ slug }: { slug: string }) => `#${slug}`,
  byline: undefined,
  base: '',
};

t.test('an entry is a question with its accepted answer', async (t) => {
  t.same(faqPage([faqQuestion(storedEntry(), ids)], ids), {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    '@id': 'https://kb.example.org/faq',
    inLanguage: 'en',
    mainEntity: [
      {
        '@type': 'Question',
        '@id': '#can-spaces-be-deleted',
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

t.test('what there is none of is not said', async (t) => {
  t.notMatch(faqPage([faqQuestion(storedEntry({ aliases: [] }), ids)], ids), {
    mainEntity: [{ alternateName: [] }],
  });
  t.same(faqPage([], ids), {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    '@id': 'https://kb.example.org/faq',
    mainEntity: [],
  });
});

t.test('under a byline it is an organisation that has written everything', async (t) => {
  t.match(
    faqPage([faqQuestion(storedEntry({ createdBy: 'Ann Onym' }), { ...ids, byline: 'Help centre' })], ids),
    {
      mainEntity: [{ author: { '@type': 'Organization', name: 'Help centre' } }],
    },
  );
});
