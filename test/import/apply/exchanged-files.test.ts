import t from 'tap';
import { hashOf } from '../../../src/content/text/content-hash.ts';
import { readDirectory } from '../../../src/import/sources/directory/read-directory.ts';
import { openExchange } from '../store-with.ts';

t.test(
  'every file that was read is remembered with its text, and with its owner where it has one',
  async (t) => {
    const { bring, store } = openExchange(t);
    const files = {
      general: { 'a.md': '---\nquestion: Q?\n---\n\nAnswer.\n' },
      'synonyms.txt': 'room, space\n',
    };
    await bring(await readDirectory(t.testdir(files), 'en'));
    const [entry] = await store.entries.findBySlug('a');
    t.same(
      (await store.files.exchanged()).sort((a, b) => a.path.localeCompare(b.path)),
      [
        { path: 'general/a.md', hash: hashOf(files.general['a.md']), ownerId: entry?.id },
        { path: 'synonyms.txt', hash: hashOf(files['synonyms.txt']), ownerId: '' },
      ],
    );
  },
);

t.test('a text that is known already is not remembered twice', async (t) => {
  const { bring, store } = openExchange(t);
  const read = (answer: string) =>
    readDirectory(t.testdir({ general: { 'a.md': `---\nquestion: Q?\n---\n\n${answer}\n` } }), 'en');
  for (const answer of ['Yes.', 'No.', 'Yes.', 'Yes.']) await bring(await read(answer));
  t.equal((await store.files.exchanged()).length, 2);
});
