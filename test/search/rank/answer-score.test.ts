import t from 'tap';
import { searchOver } from '../small-index.ts';

t.test('answers count, the more often and the shorter the more', async (t) => {
  const { engine } = searchOver(t, [
    { id: 'none', question: 'One', text: 'Nothing.' },
    { id: 'once', question: 'Two', text: 'Reset it, and then wait for some time until all is done.' },
    { id: 'often', question: 'Three', text: 'Reset. Reset again.' },
  ]);
  const { items } = engine.search({ text: 'resets', locale: 'en', explain: true });
  t.same(
    items.map(({ id }) => id),
    ['often', 'once'],
  );
  t.ok(items.every(({ parts }) => parts?.best === 0 && parts.answer > 0));
});

t.test('a word counts by its best reading only', async (t) => {
  const { engine } = searchOver(t, [
    { id: 'a', question: 'One', text: 'delete it' },
    { id: 'b', question: 'Two', text: 'delete it, remove it' },
  ]);
  const [a, b] = engine.search({ text: 'delete', locale: 'en', explain: true }).items;
  t.ok((b?.parts?.answer ?? 0) <= (a?.parts?.answer ?? 0));
});

t.test('a word that the question has is not counted again in the answer', async (t) => {
  const { engine } = searchOver(t, [
    { id: 'both', question: 'Delete a room', text: 'Delete it. Delete it again.' },
    { id: 'asked', question: 'Delete a space', text: 'Press the key.' },
  ]);
  const { items } = engine.search({ text: 'delete', locale: 'en', explain: true });
  t.same(
    items.map(({ parts }) => parts?.answer),
    [0, 0],
  );
});
