import t from 'tap';
import { INTENT_WINDOW, isSameIntent } from '../../../src/insights/searches/search-log.ts';

t.test('key strokes and slips belong together', async (t) => {
  for (const [before, after] of [
    ['del', 'delete a space'],
    ['delete a space', 'delete a'],
    ['delete a spaec', 'delete a space'],
    ['space', 'space'],
  ] as const)
    t.ok(isSameIntent(before, after), `${before}, ${after}`);
});

t.test('another question is another', async (t) => {
  t.notOk(isSameIntent('delete a space', 'access token'));
  t.notOk(isSameIntent('delete a space', 'create a space'));
});

t.test('a pause ends it', async (t) => t.equal(INTENT_WINDOW, 30_000));
