import t from 'tap';
import { searchOver } from '../small-index.ts';

t.test('several phrasings that agree count more than one, and many that do not count no less', async (t) => {
  const { engine } = searchOver(t, [
    { id: 'other', question: 'Who owns a room?' },
    { id: 'once', question: 'How to archive chats' },
    { id: 'twice', question: 'How to archive chats', aliases: ['Can chats be archived'] },
  ]);
  const { items } = engine.search({ text: 'archive my chats please', locale: 'en', explain: true });
  t.same(
    items.map(({ id }) => id),
    ['twice', 'once'],
  );
  t.ok((items[0]?.parts?.all ?? 0) > (items[1]?.parts?.all ?? 0));
});

t.test('a phrasing that is longer than any before is read whole', async (t) => {
  const long = `${'very '.repeat(300)}rare ending`;
  const { ids } = searchOver(t, [
    { id: 'long', question: long },
    { id: 'other', question: 'something' },
  ]);
  t.same(ids('rare ending'), ['long']);
});
