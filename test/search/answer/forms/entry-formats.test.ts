import t from 'tap';
import { html as htmlFormat } from '../../../../src/entries/formats/html.ts';
import { markdown as markdownFormat } from '../../../../src/entries/formats/markdown.ts';
import { text as textFormat } from '../../../../src/entries/formats/text.ts';
import { html, markdown, text } from '../../../../src/search/answer/forms/entry-formats.ts';
import { CONTEXT, storedEntry } from '../../../support/stored-entry.ts';

t.test('they are what the entry’s own formats are', async (t) => {
  const entry = storedEntry();
  t.equal(await markdown.write(entry, CONTEXT), markdownFormat.renderEntry(entry, CONTEXT));
  t.equal(await text.write(entry, CONTEXT), textFormat.renderEntry(entry, CONTEXT));
  t.equal(await html.write(entry, CONTEXT), htmlFormat.renderEntry(entry, CONTEXT));
});
