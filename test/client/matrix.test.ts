import t from 'tap';
import { serveClient } from './client.ts';

t.test('asks the utilities', async (t) => {
  const { lectern } = await serveClient(t);
  t.match(await lectern.classifyToken({ token: 'mat_' }), { prefix: 'mat_', family: 'mas', kind: 'access' });
  t.ok((await lectern.listTokenPrefixes()).items.some(({ prefix }) => prefix === 'syt_'));
  t.match(await lectern.validateLocalpart({ localpart: 'Alice' }), { valid: false, suggestion: 'alice' });
  t.match(await lectern.validateLocalpart({ items: ['Alice', 'bob'] }), {
    items: [{ valid: false }, { valid: true }],
  });
  t.match(await lectern.parseIdentifier({ text: '@alice:example.org' }), { kind: 'user' });
  const { event } = await lectern.buildTombstone({ replacementRoom: '!new:example.org' });
  t.equal(event?.type, 'm.room.tombstone');
});
