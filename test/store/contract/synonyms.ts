import type { Test } from 'tap';
import type { OpenStore } from '../open.ts';

/** What is kept of the editors' synonyms. */
export const synonymsContract = async (t: Test, open: OpenStore): Promise<void> => {
  await t.test('there is one file a language, as it was put last, until it is deleted', async (t) => {
    const store = open(t);
    t.same([await store.synonyms.list(), await store.synonyms.textOf('en')], [[], '']);
    await store.write(({ write }) =>
      write.putSynonyms([
        { locale: 'en', text: 'a, b\n' },
        { locale: 'de', text: 'ä, ö' },
      ]),
    );
    await store.write(({ write }) => write.putSynonyms([{ locale: 'en', text: '\uFEFFc, d\r\n' }]));
    t.same(await store.synonyms.list(), [
      { locale: 'de', text: 'ä, ö' },
      { locale: 'en', text: '\uFEFFc, d\r\n' },
    ]);
    t.equal(await store.synonyms.textOf('en'), '\uFEFFc, d\r\n');
    await store.write(({ write }) => write.deleteSynonyms(['en', 'fr']));
    t.same(await store.synonyms.textOf('en'), '');
  });
};
