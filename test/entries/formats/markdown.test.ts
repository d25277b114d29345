import t from 'tap';
import { createParser } from '../../../src/content/html/markdown.ts';
import { markdown } from '../../../src/entries/formats/markdown.ts';
import { CONTEXT, listingOf, storedEntry } from '../../support/stored-entry.ts';

t.test('the question is the heading, the answer is as it was written', async (t) => {
  t.equal(
    markdown.renderEntry(storedEntry(), CONTEXT),
    '# Can spaces be deleted?\n\nYes, **like** [rooms](https://example.org/rooms).\n',
  );
});

t.test('a list has headings one level down', async (t) => {
  const one = storedEntry({ question: 'One?', answer: 'First.' });
  const two = storedEntry({ question: 'Two?', answer: 'Second.' });
  t.equal(
    await markdown.renderList(listingOf(one, two), CONTEXT),
    '## One?\n\nFirst.\n\n## Two?\n\nSecond.\n',
  );
  t.equal(await markdown.renderList(listingOf(), CONTEXT), '');
});

t.test('a question reads as it is, whatever Markdown would make of it', async (t) => {
  for (const question of [
    'What is *this*?',
    'Use `code` or ~~not~~?',
    'Is a_b_c <b>bold</b>?',
    'See [here](x) and ![there](y)',
    'AT&amp;T & co',
    'A \\ backslash',
    'Ends in C#',
    'Ends in # #',
    'A [^1] footnote',
  ]) {
    const [heading, inline] = createParser().parse(
      markdown.renderEntry(storedEntry({ question }), CONTEXT),
      {},
    );
    t.match(heading, { type: 'heading_open', tag: 'h1' });
    t.equal(inline?.children?.map(({ content }) => content).join(''), question);
    t.ok(
      inline?.children?.every(({ type }) => type === 'text' || type === 'text_special'),
      question,
    );
  }
});

t.test('it says which Markdown it is (RFC 7763)', async (t) => {
  t.match(markdown, {
    mediaType: 'text/markdown',
    extension: 'md',
    contentType: 'text/markdown; charset=utf-8; variant=GFM',
  });
});
