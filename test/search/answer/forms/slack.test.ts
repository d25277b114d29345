import t from 'tap';
import { MAX_SLACK_LENGTH, slack } from '../../../../src/search/answer/forms/slack.ts';
import { CONTEXT, storedEntry } from '../../../support/stored-entry.ts';

const URL = 'https://kb.example.org/entries/can-spaces-be-deleted';

t.test('the question links to the page, the answer follows', async (t) => {
  t.equal(
    await slack.write(storedEntry(), CONTEXT),
    `*<${URL}|Can spaces be deleted?>*\n\nYes, *like* <https://example.org/rooms|rooms>.`,
  );
  t.equal(await slack.write(storedEntry({ answer: '' }), CONTEXT), `*<${URL}|Can spaces be deleted?>*`);
});

t.test('a long answer ends at a block, and says so', async (t) => {
  const answer = Array.from({ length: 200 }, (_, n) => `Paragraph ${n} & more.`).join('\n\n');
  const text = await slack.write(storedEntry({ answer }), CONTEXT);
  t.match(text, /Paragraph \d+ &amp; more\.\n\n…$/);
  t.ok(text.length > MAX_SLACK_LENGTH - 100);
});

t.test('it is never longer than Slack takes', async (t) => {
  const entry = storedEntry({
    slug: '語'.repeat(120),
    question: '&'.repeat(500),
    answer: 'word '.repeat(2_000),
    excerpt: '&'.repeat(200),
  });
  const text = await slack.write(entry, CONTEXT);
  t.ok(text.length <= MAX_SLACK_LENGTH, String(text.length));
  t.match(text, /…>\*\n\n(&amp;){200}\n\n…$/);
});
