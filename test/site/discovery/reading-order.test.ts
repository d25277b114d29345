import t from 'tap';
import { inReadingOrder } from '../../../src/site/discovery/reading-order.ts';
import { openInMemory } from '../../store/open.ts';
import { fill } from '../../store/rows.ts';

t.test('every published entry of a language comes once, in order, however many there are', async (t) => {
  const store = openInMemory(t);
  const rows = Array.from({ length: 250 }, (_, n) => ({ id: `e${n}`, position: (n * 7) % 250 }));
  await fill(store, ...rows, { id: 'de', locale: 'de' }, { id: 'draft', status: 'draft' });
  const positions: number[] = [];
  for await (const { position } of inReadingOrder(store, 'en')) positions.push(position);
  t.same(positions, [...rows.keys()]);
});
