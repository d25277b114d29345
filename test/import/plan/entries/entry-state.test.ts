import t from 'tap';
import { revisionOf } from '../../../../src/entries/write/record.ts';
import {
  differenceOf,
  stateOfContent,
  stateOfEntry,
  stateOfSnapshot,
} from '../../../../src/import/plan/entries/entry-state.ts';
import { entryRow } from '../../../store/rows.ts';
import { contentEntry } from '../../../support/content.ts';

const source = { title: 'FAQ', url: 'https://a.example' };
const row = entryRow({ slug: 'a', tags: ['x'], sourceTitle: source.title, sourceUrl: source.url });
const said = stateOfContent(contentEntry({ slug: 'a', tags: ['x'], source, position: 1 }), row.contentHash);

t.test('content, an entry and its revision say the same in the same words', async (t) => {
  t.match(stateOfEntry(row, 'general'), said);
  t.match(stateOfSnapshot(revisionOf(row, 'general', null).snapshot), said);
  const bare = entryRow({ slug: 'a' });
  t.match(stateOfSnapshot(revisionOf(bare, 'general', null).snapshot), {
    sourceTitle: null,
    sourceUrl: null,
  });
  t.match(stateOfContent(contentEntry(), ''), { sourceTitle: null, sourceUrl: null, position: undefined });
});

t.test('a new name counts before new content, and that before a new place', async (t) => {
  t.equal(differenceOf(said, said), 'none');
  t.equal(differenceOf(said, { ...said, slug: 'b', contentHash: 'x', position: 9 }), 'rename');
  t.equal(differenceOf(said, { ...said, locale: 'de' }), 'rename');
  t.equal(differenceOf(said, { ...said, contentHash: 'x', position: 9 }), 'update');
  t.equal(differenceOf(said, { ...said, position: 9 }), 'move');
  t.equal(differenceOf(said, { ...said, category: 'other' }), 'move');
});

t.test('content without a place has no opinion of it', async (t) => {
  t.equal(differenceOf(said, { ...said, position: undefined }), 'none');
  t.equal(differenceOf(said, { ...said, position: undefined, category: 'other' }), 'move');
});
