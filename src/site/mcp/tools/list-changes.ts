import { listChanges as listOf } from '../../../changes/list.ts';
import { ChangeList, ChangesQuery } from '../../../changes/schema.ts';
import { defineTool } from '../tool.ts';

export const listChanges = defineTool({
  name: 'list_changes',
  title: 'Follow changes',
  description:
    'What was published, changed, moved, renamed and removed in the knowledge base, oldest first. Keep `page.next` and pass it as `since` the next time.',
  input: ChangesQuery,
  output: ChangeList,
  run: (query, { store }) => listOf(store, query),
});
