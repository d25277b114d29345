import t from 'tap';
import { MAX_MATRIX_TEXT_BYTES, matrix } from '../../../../src/search/answer/forms/matrix.ts';
import { CONTEXT, storedEntry } from '../../../support/stored-entry.ts';

const URL = 'https://kb.example.org/entries/can-spaces-be-deleted';

t.test('a message says the question, with a link to the page, and the answer', async (t) => {
  t.same(await matrix.write(storedEntry({ question: 'Is <b> & "c"?' }), CONTEXT), {
    msgtype: 'm.notice',
    body: `Is <b> & "c"?\n${URL}\n\nYes, like rooms (https://example.org/rooms).`,
    format: 'org.matrix.custom.html',
    formatted_body: `<p><strong><a href="${URL}">Is &lt;b&gt; &amp; &quot;c&quot;?</a></strong></p>
<p>Yes, <strong>like</strong> <a href="https://example.org/rooms">rooms</a>.</p>`,
  });
  t.match(await matrix.write(storedEntry({ answer: '' }), CONTEXT), {
    body: /deleted$/,
    formatted_body: /<\/p>$/,
  });
});

t.test('an answer that no event has room for ends at a block, and says so', async (t) => {
  const answer = Array.from({ length: 900 }, (_, n) => `Paragraph **${n}** with "quotes".`).join('\n\n');
  const message = await matrix.write(storedEntry({ answer }), CONTEXT);
  t.match(message.body, /with "quotes"\.\n\n…$/);
  t.match(message.formatted_body, new RegExp(`with "quotes"\\.</p>\n<p><a href="${URL}">…</a></p>$`));
  t.ok(Buffer.byteLength(JSON.stringify(message)) < 2 * MAX_MATRIX_TEXT_BYTES + 1_000);
  t.ok(Buffer.byteLength(JSON.stringify(message)) > MAX_MATRIX_TEXT_BYTES);
});

t.test('of an endless block there is the beginning', async (t) => {
  const entry = storedEntry({ answer: 'word '.repeat(10_000), excerpt: 'word & word…' });
  const message = await matrix.write(entry, CONTEXT);
  t.match(message.body, /\n\nword & word…\n\n…$/);
  t.match(message.formatted_body, '<p>word &amp; word…</p>\n<p><a href=');
});

t.test('two texts of the greatest size fit into an encrypted event', async (t) => {
  t.ok((2 * MAX_MATRIX_TEXT_BYTES * 4) / 3 + 4_000 < 65_536);
});
