import t from 'tap';
import { planSynonyms } from '../../../src/import/plan/plan-synonyms.ts';

const en = { locale: 'en', text: 'a, b' };
const de = { locale: 'de', text: 'c, d' };
const fr = { locale: 'fr', text: 'e, f' };

t.test('what is new or changed is put; what is gone is removed only when pruning', async (t) => {
  const content = [en, { ...de, text: 'new' }];
  t.same(planSynonyms([en, de, fr], content, false), { put: [{ ...de, text: 'new' }], remove: [] });
  t.same(planSynonyms([en, de, fr], content, true), { put: [{ ...de, text: 'new' }], remove: ['fr'] });
  t.same(planSynonyms([], [en], true), { put: [en], remove: [] });
});

t.test('content that cannot have synonyms leaves them alone', async (t) => {
  t.same(planSynonyms([en], undefined, true), { put: [], remove: [] });
});
