import t from 'tap';
import { buildLibrary } from '../../../support/library.ts';
import { callerOf } from './call.ts';

t.test('changes are followed from one call to the next', async (t) => {
  const call = callerOf(t, await buildLibrary(t));
  const first = await call('list_changes', { limit: 2 });
  const { items, page } = first.structuredContent as { items: unknown[]; page: { next: string } };
  t.equal(items.length, 2);
  const rest = await call('list_changes', { since: page.next, limit: 100 });
  t.match(JSON.stringify(rest.structuredContent), /"removed".*|"renamed"/);
  t.match(await call('list_changes', { since: 'x' }), { isError: true, content: [{ text: /cursor/ }] });
});
