import t from 'tap';
import { afterWrites } from '../../src/store/after-writes.ts';
import { openInMemory } from './open.ts';

t.test('tells of what was committed, behind the commit', async (t) => {
  const store = openInMemory(t);
  const told: unknown[] = [];
  let versions: Promise<unknown> | undefined;
  const watched = afterWrites(store, () => {
    told.push('a write');
    versions = store.state().then(({ version }) => version);
  });
  const result = await watched.write(async ({ write }) => {
    await write.touch(5);
    t.same(told, []);
    return 'done';
  });
  t.equal(result, 'done');
  t.same(told, ['a write']);
  t.equal(await versions, 1);
  t.match(await watched.state(), { version: 1 }, 'reads as before');
});

t.test('a write that fails is not told', async (t) => {
  const watched = afterWrites(openInMemory(t), () => t.fail('nothing was written'));
  await t.rejects(
    watched.write(async () => {
      throw new Error('no');
    }),
    { message: 'no' },
  );
});
