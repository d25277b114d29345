import t from 'tap';
import { openInMemory } from '../open.ts';

t.test('an answer is found by its key until it is forgotten', async (t) => {
  const store = openInMemory(t);
  const answer = {
    key: 'k',
    request: 'r',
    status: 201,
    headers: { etag: '"x"' },
    body: '{}',
    at: 5,
    caller: 'k1',
    bytes: 9,
  };
  await store.write(async ({ write, idempotentResponses }) => {
    await write.insertResponse(answer);
    t.same(await idempotentResponses.find('k'), answer);
    await write.deleteResponsesBefore(5);
    t.same(await idempotentResponses.find('k'), answer);
    await write.deleteResponsesBefore(6);
    t.equal(await idempotentResponses.find('k'), undefined);
  });
});

t.test('answers are kept within limits, the newest of them', async (t) => {
  const store = openInMemory(t);
  const row = { request: 'r', status: 201, headers: {}, body: '{}', bytes: 10 };
  const left = async () =>
    (await Promise.all([...'abcdef'].map((key) => store.idempotentResponses.find(key)))).flatMap(
      (one) => one?.key ?? [],
    );
  await store.write(async ({ write }) => {
    for (const [at, key] of [...'abcd'].entries())
      await write.insertResponse({ ...row, key, at, caller: 'k1' });
    await write.insertResponse({ ...row, key: 'e', at: 9, caller: 'k2' });
    await write.insertResponse({ ...row, key: 'f', at: 9, caller: 'k2', bytes: 15 });
  });
  const trim = (rows: number, bytes: number, caller?: string) =>
    store.write(({ write }) => write.trimResponses({ rows, bytes }, caller));
  await trim(4, 40, 'k1');
  t.same(await left(), [...'abcdef'], 'what fits stays');
  await trim(3, 40, 'k1');
  t.same(await left(), [...'bcdef']);
  await trim(9, 20, 'k1');
  t.same(await left(), [...'cdef']);
  await trim(9, 24);
  t.same(await left(), ['f'], 'of the same time the last one is newer');
  t.same(await store.idempotentResponses.usage(), { rows: 1, bytes: 15 });
  t.same(await store.idempotentResponses.usage('k1'), { rows: 0, bytes: 0 });
});
