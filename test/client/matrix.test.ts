import t from 'tap';
import { serveClient } from './client.ts';

t.test('asks the utilities', async (t) => {
  const { lectern } = await serveClient(t);
  t.match(await lectern.classifyToken({ token: 'mat_' }), { prefix: 'mat_', family: 'mas', kind: 'access' });
  t.ok((await lectern.listTokenPrefixes()).items.some(({ prefix }) => prefix === 'syt_'));
  t.match(await lectern.validateLocalpart({ localpart: 'Alice' }), { valid: false, suggestion: 'alice' });
  const { event } = await lectern.buildTombstone({ replacementRoom: '!new:example.org' });
  t.equal(event.type, 'm.room.tombstone');
});
