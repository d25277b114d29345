import t from 'tap';
import { stripCounter } from '../../../../../src/import/sources/faq-page/outline/numbering.ts';

const COUNTED: [shown: string, text: string][] = [
  ['1. What is it?', 'What is it?'],
  ['2) Why?', 'Why?'],
  ['(3) Why?', 'Why?'],
  ['1.2. Why?', 'Why?'],
  ['1.2 Why?', 'Why?'],
  ['#4: Why?', 'Why?'],
  ['5 - Why?', 'Why?'],
  ['Q3: Why?', 'Why?'],
  ['Q: Why?', 'Why?'],
  ['Q. Why?', 'Why?'],
  ['Q1 Why?', 'Why?'],
  ['Question 5 – Why?', 'Why?'],
  ['Frage 2: Warum?', 'Warum?'],
  ['問1：なぜ？', 'なぜ？'],
  ['１、なぜ？', 'なぜ？'],
];

for (const [shown, text] of COUNTED) {
  t.test(`strips the counter of "${shown}"`, async (t) => {
    t.equal(stripCounter(shown).text, text);
    t.not(stripCounter(shown).counter, '');
  });
}

for (const text of [
  '2FA: how?',
  '404 errors',
  '2024. What then?',
  'Q-learning',
  'Quick start',
  'P. Smith',
  '1.',
  'D-Link router',
]) {
  t.test(`keeps "${text}"`, async (t) => {
    t.same(stripCounter(text), { text, counter: '' });
  });
}
