import { entryFinder } from '../../../src/search/find-entries.ts';
import type { ToolContext } from '../../../src/site/mcp/tool.ts';
import type { Store } from '../../../src/store/store.ts';

/** What tools work with, over a store. */
export const contextOver = (store: Store): ToolContext => ({
  store,
  finder: entryFinder(store, 'en'),
  publicUrl: 'https://kb.example.org',
  defaultLocale: 'en',
  byline: undefined,
});
