import t from 'tap';
import { slackWithin } from '../../../src/content/slack/slack-within.ts';

t.test('an answer is written as far as there is room', async (t) => {
  t.same(slackWithin('**a**\n\nb', 'https://kb.example.org', 6), { text: '*a*\n\nb', isWhole: true });
  t.same(slackWithin('**a**\n\nb', 'https://kb.example.org', 5), { text: '*a*', isWhole: false });
});

t.test('of one that is too complex nothing fits', async (t) => {
  const deep = '*a '.repeat(300) + ' a*'.repeat(300);
  t.same(slackWithin(deep, 'https://kb.example.org', 5_000), { text: '', isWhole: false });
});
