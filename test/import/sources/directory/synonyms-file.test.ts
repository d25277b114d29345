import t from 'tap';
import {
  isSynonymsFile,
  localeOfSynonyms,
  synonymNotes,
  synonymsFileName,
} from '../../../../src/import/sources/directory/synonyms-file.ts';

t.test('the name of a file says its language, the default one needs no saying', async (t) => {
  for (const [name, locale] of [
    ['synonyms.txt', 'en'],
    ['synonyms.de.txt', 'de'],
    ['synonyms.pt-BR.txt', 'pt-BR'],
  ] as const) {
    t.ok(isSynonymsFile(name), name);
    t.equal(localeOfSynonyms(name, 'en'), locale);
    t.equal(synonymsFileName(locale, 'en'), name);
  }
  for (const name of [
    'synonyms',
    'synonyms.md',
    'my-synonyms.txt',
    'synonyms..txt',
    'synonyms.x.txt',
    'synonyms.txt~',
  ]) {
    t.notOk(isSynonymsFile(name), name);
  }
});

t.test('a line that is no group is noted, comments and empty lines are not', async (t) => {
  const text = 'a, b\n# c\n\nalone # , not a group\n,,\n x ,\n';
  t.same(
    synonymNotes({ locale: 'en', text }, 'synonyms.txt').map(({ where }) => where),
    ['synonyms.txt:4', 'synonyms.txt:6'],
  );
});
