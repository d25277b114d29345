import t from 'tap';
import { text } from '../../../src/entries/formats/text.ts';
import { CONTEXT, listingOf, storedEntry } from '../../support/stored-entry.ts';

t.test('the question, then the answer without markup, with the addresses of its links', async (t) => {
  t.equal(
    text.renderEntry(storedEntry(), CONTEXT),
    'Can spaces be deleted?\n\nYes, like rooms (https://example.org/rooms).\n',
  );
});

t.test('a list sets entries apart', async (t) => {
  const entry = storedEntry({ question: 'Q?', answer: 'A.' });
  t.equal(await text.renderList(listingOf(entry, entry), CONTEXT), 'Q?\n\nA.\n\n\nQ?\n\nA.\n');
});
