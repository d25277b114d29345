import t, { type Test } from 'tap';
import { ANSWER_TTL, answerOnce, type OnceRequest } from '../../src/idempotency/answer-once.ts';
import { openInMemory } from '../store/open.ts';

const setUp = (t: Test) => {
  const store = openInMemory(t);
  let done = 0;
  const ask = (over: Partial<OnceRequest> = {}, fail = false) =>
    store.write((transaction) =>
      answerOnce(transaction, { callerId: 'k1', key: 'a', request: { x: 1 }, now: 0, ...over }, async () => {
        done += 1;
        if (fail) throw new Error('refused');
        return { status: 201, headers: { etag: `"${done}"` }, body: String(done) };
      }),
    );
  return { ask, store };
};

t.test('the same request with the same key is answered the same, and done once', async (t) => {
  const { ask } = setUp(t);
  const first = { status: 201, headers: { etag: '"1"' }, body: '1' };
  t.same(await ask(), first);
  t.same(await ask(), first);
  t.match(await ask({ now: ANSWER_TTL }), { body: '1' }, 'for 24 hours');
  t.match(await ask({ now: ANSWER_TTL + 1 }), { body: '2' }, 'and no longer');
  t.equal(ANSWER_TTL, 86_400_000);
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
  await t.rejects(ask({}, true), { message: 'refused' });
  t.match(await ask(), { body: '2' });
});

t.test('what was erased since is not done again, whatever comes with the key', async (t) => {
  const { store, ask } = setUp(t);
  await ask();
  await store.write(({ write }) => write.eraseAnswers('other'));
  t.match(await ask(), { body: '1' });
  const body = '{"id":"e1"}';
  const make = (key: string) =>
    store.write((transaction) =>
      answerOnce(transaction, { callerId: 'k1', key, request: 1, now: 0 }, async () => ({
        ...{ status: 201, headers: {}, body },
      })),
    );
  await make('b');
  await store.write(({ write }) => write.eraseAnswers('e1'));
  await t.rejects(make('b'), { code: 'gone', message: /erased since/ });
  await t.rejects(ask({ key: 'b' }), { code: 'gone' });
  t.match(await make('c'), { body }, 'another key is another request');
});
