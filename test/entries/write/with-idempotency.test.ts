import t, { type Test } from 'tap';
import {
  type IdempotentRequest,
  LIMITS_OF_ALL,
  LIMITS_OF_CALLER,
  MAX_STORED_BODY,
  RESPONSE_TTL,
  withIdempotency,
} from '../../../src/entries/write/with-idempotency.ts';
import { openInMemory } from '../../store/open.ts';

const setUp = (t: Test) => {
  const store = openInMemory(t);
  let done = 0;
  const ask = (over: Partial<IdempotentRequest> = {}, { fail = false, length = 0, isGone = false } = {}) =>
    store.write((transaction) =>
      withIdempotency(
        transaction,
        { callerId: 'k1', key: 'a', request: { x: 1 }, now: 0, ...over },
        {
          make: async () => {
            done += 1;
            if (fail) throw new Error('refused');
            const body = String(done).padEnd(length, '.');
            return { id: `e${done}`, response: { status: 201, headers: { etag: `"${done}"` }, body } };
          },
          show: async (id) => (isGone ? undefined : { status: 201, headers: {}, body: `${id} as it is now` }),
        },
      ),
    );
  return { ask, store };
};

t.test('the same request with the same key is answered the same, and done once', async (t) => {
  const { ask } = setUp(t);
  const first = { status: 201, headers: { etag: '"1"' }, body: '1' };
  t.same(await ask(), first);
  t.same(await ask(), first);
  t.match(await ask({ now: RESPONSE_TTL }), { body: '1' }, 'for 24 hours');
  t.match(await ask({ now: RESPONSE_TTL + 1 }), { body: '2' }, 'and no longer');
  t.equal(RESPONSE_TTL, 86_400_000);
});

t.test('without a key it is done each time; another key or caller is another request', async (t) => {
  const { ask } = setUp(t);
  const bodies = [];
  for (const over of [{ key: undefined }, { key: undefined }, {}, { key: 'b' }, { callerId: 'k2' }]) {
    bodies.push((await ask(over)).body);
  }
  t.same(bodies, ['1', '2', '3', '4', '5']);
});

t.test('another request with the same key is refused', async (t) => {
  const { ask } = setUp(t);
  await ask();
  await t.rejects(ask({ request: { x: 2 } }), { code: 'idempotency-key-reused' });
});

t.test('what is refused is not remembered', async (t) => {
  const { ask } = setUp(t);
  await t.rejects(ask({}, { fail: true }), { message: 'refused' });
  t.match(await ask(), { body: '2' });
});

t.test(
  'of an answer that is too long it is kept what was made, and that is shown as it is now',
  async (t) => {
    const { ask, store } = setUp(t);
    const long = { length: MAX_STORED_BODY + 1 };
    t.equal((await ask({}, long)).body.length, MAX_STORED_BODY + 1, 'the first one is whole');
    t.match(await ask({}, long), { status: 201, body: 'e1 as it is now' });
    await t.rejects(ask({ request: { x: 2 } }), { code: 'idempotency-key-reused' });
    await t.rejects(ask({}, { isGone: true }), { code: 'gone' });
    t.equal((await ask({ key: 'b' }, { length: MAX_STORED_BODY })).body.length, MAX_STORED_BODY);
    t.equal((await ask({ key: 'b' })).body.length, MAX_STORED_BODY, 'one that just fits is kept');
    const kept = await store.idempotentResponses.usage('k1');
    t.ok(kept.bytes > MAX_STORED_BODY && kept.bytes < MAX_STORED_BODY + 2_000, `${kept.bytes}`);
  },
);

t.test('what is kept has limits: the oldest of a caller goes, then the oldest of all', async (t) => {
  const { ask, store } = setUp(t);
  const count = Math.ceil(LIMITS_OF_CALLER.bytes / MAX_STORED_BODY) + 10;
  await ask({ callerId: 'k2', key: 'dear' });
  for (let n = 0; n < count; n += 1) await ask({ key: `${n}`, now: n }, { length: MAX_STORED_BODY });
  const { rows, bytes } = await store.idempotentResponses.usage('k1');
  t.ok(bytes <= LIMITS_OF_CALLER.bytes && bytes > LIMITS_OF_CALLER.bytes - 2 * MAX_STORED_BODY);
  t.ok(rows < count);
  t.match(await ask({ callerId: 'k2', key: 'dear' }), { body: '1' }, 'others keep theirs');
  t.match(await ask({ key: `${count - 1}`, now: count }), { body: /^\d+\.+$/ }, 'the latest is there');
  t.same(
    [MAX_STORED_BODY, LIMITS_OF_CALLER, LIMITS_OF_ALL],
    [65_536, { rows: 5_000, bytes: 16_777_216 }, { rows: 25_000, bytes: 67_108_864 }],
  );
});

t.test('what was erased since is not done again, whatever comes with the key', async (t) => {
  const { store, ask } = setUp(t);
  await ask();
  await store.write(({ write }) => write.eraseAnswers('other'));
  t.match(await ask(), { body: '1' });
  const body = '{"id":"e1"}';
  const make = (key: string) =>
    store.write((transaction) =>
      withIdempotency(
        transaction,
        { callerId: 'k1', key, request: 1, now: 0 },
        {
          make: async () => ({ id: 'e1', response: { status: 201, headers: {}, body } }),
          show: async () => t.fail('not shown') as never,
        },
      ),
    );
  await make('b');
  await store.write(({ write }) => write.eraseAnswers('e1'));
  await t.rejects(make('b'), { code: 'gone', message: /erased since/ });
  await t.rejects(ask({ key: 'b' }), { code: 'gone' });
  t.match(await make('c'), { body }, 'another key is another request');
});
