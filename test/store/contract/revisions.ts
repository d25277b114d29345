import type { Test } from 'tap';
import { revisionOf } from '../../../src/entries/write/record.ts';
import { STATUSES, type Status } from '../../../src/store/tables.ts';
import type { OpenStore } from '../open.ts';
import { entryRow, fill } from '../rows.ts';

const revision = (id: string, n: number, status: Status = 'published') => {
  const row = entryRow({
    id,
    revision: n,
    status,
    updatedAt: n * 10,
    updatedBy: `editor ${n}`,
    answer: `${id} ${n}`,
  });
  return revisionOf(row, 'general', `note ${n}`);
};

const ROWS = [revision('e1', 1), revision('e1', 3), revision('e1', 2, 'draft'), revision('e2', 1)];

/** What is kept of what entries said before. */
export const revisionsContract = async (t: Test, open: OpenStore): Promise<void> => {
  const setUp = async (t: Test) => {
    const store = open(t);
    await fill(store, { id: 'e1' }, { id: 'e2' });
    await store.write(({ write }) => write.addRevisions(ROWS));
    return store.revisions;
  };

  await t.test('a revision is found by its entry and its number', async (t) => {
    const revisions = await setUp(t);
    t.same(await revisions.find('e1', 3), ROWS[1]);
    t.same(await revisions.find('e2', 1), ROWS[3]);
    t.equal(await revisions.find('e2', 2), undefined);
  });

  await t.test('they are listed without what they say, the latest first, by their status', async (t) => {
    const revisions = await setUp(t);
    const { snapshot: _, ...third } = ROWS[1]!;
    const [latest, ...others] = await revisions.listBefore('e1', 9, STATUSES, 9);
    t.same(latest, third);
    const numbers = others.map(({ revision }) => revision);
    t.same(numbers, [2, 1]);
    t.same(
      (await revisions.listBefore('e1', 3, ['published'], 9)).map(({ revision }) => revision),
      [1],
    );
    t.equal((await revisions.listBefore('e1', 9, STATUSES, 1)).length, 1);
  });

  await t.test('the last one of another status', async (t) => {
    const revisions = await setUp(t);
    t.equal(await revisions.lastNotOf('e1', ['published']), 2);
    t.equal(await revisions.lastNotOf('e1', ['draft']), 3);
    t.equal(await revisions.lastNotOf('e1', STATUSES), 0);
    t.equal(await revisions.lastNotOf('e2', ['published']), 0);
    t.equal(await revisions.lastNotOf('none', ['published']), 0);
  });

  await t.test('the one before a number, and the one in force at a time', async (t) => {
    const revisions = await setUp(t);
    t.equal((await revisions.findBefore('e1', 3, STATUSES))?.revision, 2);
    t.equal((await revisions.findBefore('e1', 3, ['published']))?.revision, 1);
    t.equal(await revisions.findBefore('e1', 1, STATUSES), undefined);
    t.equal((await revisions.findAt('e1', 29))?.revision, 2);
    t.equal((await revisions.findAt('e1', 30))?.revision, 3);
    t.equal(await revisions.findAt('e1', 9), undefined);
  });
};
