import t from 'tap';
import { CONFIDENCE, DEFAULT_THRESHOLD } from '../../../src/search/rank/confidence.ts';
import { searchOver } from '../small-index.ts';

const ENTRIES = [
  'How do I delete a room?',
  'How do I get my access token?',
  'Which homeserver should I choose?',
  'Can I recover a lost key?',
].map((question) => ({ question }));

t.test('is certain of the very question, and has none where nothing matches', async (t) => {
  const { engine } = searchOver(t, ENTRIES);
  t.equal(engine.search({ text: 'how do i get my access token', locale: 'en' }).confidence, 1);
  t.equal(engine.search({ text: 'xyzzy', locale: 'en' }).confidence, 0);
  t.equal(engine.search({ text: '', locale: 'en' }).confidence, 0);
});

t.test('grows with what the best entry has of the question', async (t) => {
  const { engine } = searchOver(t, ENTRIES);
  const sure = (text: string): number => engine.search({ text, locale: 'en' }).confidence;
  t.ok(sure('get my access token please') > sure('access my grandmother at the hospital'));
  t.ok(sure('get my access token please') >= DEFAULT_THRESHOLD);
  t.ok(sure('token prices on the moon today') < DEFAULT_THRESHOLD);
});

t.test('the figures are those that docs/search.md explains', async (t) => {
  t.same(Object.keys(CONFIDENCE), ['base', 'coverage', 'overlap', 'phrase', 'margin', 'words']);
});
