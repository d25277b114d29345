import t from 'tap';
import { parseSynonyms } from '../../../src/search/query/synonyms.ts';
import {
  CONFIDENCE,
  type Confidence,
  chanceOf,
  DEFAULT_THRESHOLD,
  explainConfidence,
  FEATURES,
} from '../../../src/search/rank/confidence.ts';
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

t.test('stop words alone are no question, unless they are the very question', async (t) => {
  const { engine } = searchOver(t, [{ question: 'What is it?' }, ...ENTRIES]);
  const guard = (text: string) => engine.rank({ text, locale: 'en' }).features;
  t.match(guard('what it is'), { guard: 'stop-words', confidence: 0 });
  t.match(guard('what is it'), { guard: 'same-question', confidence: 1 });
});

t.test('another code, version or number than the entry has is another question', async (t) => {
  const { engine } = searchOver(t, [
    { question: 'What does error 0x80070005 mean?' },
    { question: 'Does it work with Python 3.11?' },
    ...ENTRIES,
  ]);
  const of = (text: string) => engine.rank({ text, locale: 'en' }).features;
  for (const text of ['error 0x80070003', 'error 0x8007005', 'does it work with python 3.12']) {
    t.match(of(text), { guard: 'other-code', confidence: 0 }, text);
  }
  for (const text of ['error 0x80070005', 'python 3.11 support']) t.match(of(text), { guard: null }, text);
});

t.test('what an editors synonym of several words stands for counts as if it were written', async (t) => {
  const synonyms = parseSynonyms('2fa, mfa, two-factor authentication', 'en');
  const entries = [{ question: 'How do I enable two-factor authentication?' }, ...ENTRIES];
  const { engine } = searchOver(t, entries, () => synonyms);
  const sure = (text: string): number => engine.search({ text, locale: 'en' }).confidence;
  t.ok(sure('mfa') > 0.65);
  t.ok(sure('how do i turn on 2fa') > 0.65);
  t.ok(searchOver(t, entries).engine.search({ text: 'mfa', locale: 'en' }).confidence < DEFAULT_THRESHOLD);
});

t.test('a word that nobody wrote costs more than an ordinary one', async (t) => {
  const { engine } = searchOver(t, ENTRIES);
  const sure = (text: string): number => engine.search({ text, locale: 'en' }).confidence;
  t.ok(sure('get my slack access token') < sure('somebody get my access token'));
  t.ok(sure('access token kb5034441') <= sure('access token slack'), 'a code counts as two');
});

t.test('other coefficients give another confidence', async (t) => {
  const { engine } = searchOver(t, ENTRIES);
  const { features } = engine.rank({ text: 'my access token', locale: 'en' }).features as Confidence;
  t.ok(chanceOf(features, { ...CONFIDENCE, base: 20 }) > 0.99);
});

t.test('explain has the parts, rounded', async (t) => {
  const { engine } = searchOver(t, ENTRIES);
  const { confidenceParts } = engine.search({ text: 'my access token', locale: 'en', explain: true });
  t.match(confidenceParts, { guard: null, features: { contrary: 0, strangers: 0 } });
  t.same(Object.keys(confidenceParts?.features ?? {}), FEATURES);
  const whole = engine.rank({ text: 'my access token', locale: 'en' }).features as Confidence;
  t.same(explainConfidence(whole), confidenceParts);
});

t.test('the figures are those that docs/search.md explains', async (t) => {
  t.same(Object.keys(CONFIDENCE), ['base', 'overlap', 'phrase', 'margin', 'words', 'strangers', 'contrary']);
});
