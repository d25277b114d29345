import t from 'tap';
import { revisionDocument } from '../../src/entries/revision-document.ts';
import { revisionOf } from '../../src/entries/write/record.ts';
import { entryRow } from '../store/rows.ts';

t.test('a revision is readable from top to bottom, in lines that are not wrapped', async (t) => {
  const row = entryRow({ question: `Q: ${'word '.repeat(60).trim()}`, sourceTitle: 'FAQ' });
  t.equal(
    revisionDocument(revisionOf(row, 'general', null).snapshot),
    `slug: slug-of-e1
locale: en
category: general
question: "Q: ${'word '.repeat(60).trim()}"
aliases:
  - How do I delete a space?
tags: []
status: published
position: 1
source:
  title: FAQ
  url: null
---
Yes, **like** rooms.
`,
  );
});
