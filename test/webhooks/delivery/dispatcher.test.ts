import t, { type Test } from 'tap';
import { afterWrites } from '../../../src/store/after-writes.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import {
  CLAIM_TTL,
  type DispatcherOptions,
  KEEP_DEAD,
  KEEP_DELIVERED,
  MAX_ATTEMPTS,
  MAX_ATTEMPTS_FOR_ONE,
  POLL,
  startDispatcher,
} from '../../../src/webhooks/delivery/dispatcher.ts';
import { ATTEMPT_TIMEOUT } from '../../../src/webhooks/delivery/send.ts';
import { changeRow, webhookRow } from '../../store/rows.ts';
import { type Answer, receive } from '../../support/receiver.ts';
import { type TestRuntime, testRuntime } from '../../support/runtime.ts';
import { countOf, eventually, hookedStore } from '../hooked-store.ts';

const DAY = 86_400_000;

const start = (t: Test, { store, runtime }: { store: DispatcherOptions['store']; runtime: TestRuntime }) => {
  const lines: { level: string; message: string; about: Record<string, unknown> }[] = [];
  const logger = (level: string) => (about: Record<string, unknown>, message: string) => {
    lines.push({ level, message, about });
  };
  const dispatcher = startDispatcher({
    ...{ store, runtime, publicUrl: 'https://kb.example.org', defaultLocale: 'en', allowPrivate: true },
    log: { info: logger('info'), warn: logger('warn'), error: logger('error') } as DispatcherOptions['log'],
  });
  t.teardown(() => dispatcher.stop(0));
  return { ...dispatcher, lines };
};

/** Answers that wait until the test lets them. */
const gate = () => {
  const waiting: ((answer: Answer) => void)[] = [];
  return {
    waiting,
    answer: () => new Promise<Answer>((resolve) => waiting.push(resolve)),
    open: (answer: Answer = 204) => {
      for (const resolve of waiting.splice(0)) resolve(answer);
    },
  };
};

const revisionsIn = (received: { body: string }[]): string[] =>
  received.map(({ body }) => {
    const { data } = JSON.parse(body);
    return `${data.id}.${data.revision}`;
  });

t.test('the numbers', async (t) => {
  t.same([POLL, MAX_ATTEMPTS, MAX_ATTEMPTS_FOR_ONE, CLAIM_TTL], [1_000, 40, 4, 60_000]);
  t.same([KEEP_DELIVERED, KEEP_DEAD], [7 * DAY, 30 * DAY]);
  t.ok(CLAIM_TTL > 3 * ATTEMPT_TIMEOUT, 'nobody takes over an attempt that may still succeed');
});

t.test('what was owed before the start is sent, and what is written later', async (t) => {
  const receiver = await receive(t);
  const hooked = await hookedStore(t, { url: receiver.url });
  await hooked.change({ revision: 1 });
  const { wake, lines } = start(t, hooked);
  await receiver.until(1);
  const store = afterWrites(hooked.store, wake);
  await store.write(({ write }) => write.addChanges([changeRow({ revision: 2, at: hooked.runtime.time })]));
  await receiver.until(2);
  t.same(revisionsIn(receiver.received), ['e1.1', 'e1.2']);
  await eventually(async () => (await countOf(store, 'delivered')) === 2);
  t.match(lines[0], {
    ...{ level: 'info', message: 'webhook delivered' },
    about: { webhook: 'w1', delivery: /^msg_/, attempt: 1, status: 204 },
  });
  t.notMatch(JSON.stringify(lines), /whsec_|127\.0\.0\.1/, 'neither secrets nor URLs are logged');
});

t.test('what another process writes is found without being told', async (t) => {
  const receiver = await receive(t);
  const url = `file:${t.testdir({})}/lectern.db`;
  const [mine, other] = [openStore(url), openStore(url)];
  t.teardown(() => {
    mine.close();
    other.close();
  });
  const runtime = testRuntime();
  start(t, { store: mine, runtime });
  await other.write(({ write }) => write.insertWebhook(webhookRow({ url: receiver.url })));
  await other.write(({ write }) => write.addChanges([changeRow({ at: runtime.time })]));
  await receiver.until(1);
  await eventually(async () => (await countOf(other, 'delivered')) === 1);
});

t.test('changes of an entry come in their order, also when one fails first', async (t) => {
  let failures = 1;
  const receiver = await receive(t, ({ body }) => (body.includes('"e1"') && failures-- > 0 ? 500 : 204));
  const hooked = await hookedStore(t, { url: receiver.url });
  const { runtime, store } = hooked;
  await hooked.change(...[1, 2, 3].map((revision) => ({ revision })), { entryId: 'e2' });
  const { wake, lines } = start(t, hooked);
  await eventually(async () => lines.length === 2);
  t.same(revisionsIn(receiver.received).sort(), ['e1.1', 'e2.1'], 'the others wait');
  t.ok(lines.some(({ message, about }) => message === 'webhook failed' && about.status === 500));
  runtime.time += 6_000;
  wake();
  await eventually(async () => (await countOf(store, 'delivered')) === 4);
  t.same(
    revisionsIn(receiver.received).filter((name) => name.startsWith('e1')),
    ['e1.1', 'e1.1', 'e1.2', 'e1.3'],
  );
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  t.equal(new Set(ids).size, 4, 'a message keeps its id when it is sent again');
});

t.test('a slow receiver has so many at a time, and holds up nobody else', async (t) => {
  const { answer, open, waiting } = gate();
  const slow = await receive(t, answer);
  const quick = await receive(t);
  const hooked = await hookedStore(t, { id: 'slow', url: slow.url }, { id: 'quick', url: quick.url });
  await hooked.change(...Array.from({ length: 10 }, (_, n) => ({ entryId: `e${n}` })));
  start(t, hooked);
  await quick.until(10);
  await eventually(async () => waiting.length === MAX_ATTEMPTS_FOR_ONE);
  t.equal(slow.received.length, MAX_ATTEMPTS_FOR_ONE);
  while ((await countOf(hooked.store, 'delivered', 'slow')) < 10) {
    t.ok(waiting.length <= MAX_ATTEMPTS_FOR_ONE);
    open();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
});

t.test('there are only so many attempts at a time', async (t) => {
  const { answer, open, waiting } = gate();
  const receiver = await receive(t, answer);
  const ids = Array.from({ length: 12 }, (_, n) => `w${n}`);
  const hooked = await hookedStore(t, ...ids.map((id) => ({ id, url: receiver.url })));
  await hooked.change(...Array.from({ length: 4 }, (_, n) => ({ entryId: `e${n}` })));
  const { wake } = start(t, hooked);
  await eventually(async () => waiting.length === MAX_ATTEMPTS);
  wake();
  await new Promise((resolve) => setTimeout(resolve, 30));
  t.equal(receiver.received.length, MAX_ATTEMPTS);
  const all = setInterval(open, 5);
  await receiver.until(48);
  clearInterval(all);
  open();
});

t.test('two processes send each message once', async (t) => {
  const receiver = await receive(t);
  const url = `file:${t.testdir({})}/lectern.db`;
  const stores = [openStore(url), openStore(url)] as const;
  t.teardown(() => {
    for (const store of stores) store.close();
  });
  const runtime = testRuntime();
  const [store] = stores;
  await store.write(({ write }) => write.insertWebhook(webhookRow({ url: receiver.url })));
  for (const each of stores) start(t, { store: each, runtime: testRuntime() });
  for (let n = 0; n < 30; n += 1) {
    const change = changeRow({ entryId: `e${n % 7}`, revision: n, at: runtime.time });
    await stores[n % 2]!.write(({ write }) => write.addChanges([change]));
  }
  await eventually(async () => (await countOf(store, 'delivered')) === 30);
  t.equal(receiver.received.length, 30);
});

t.test('a claim that nobody settles is taken over', async (t) => {
  const receiver = await receive(t);
  const hooked = await hookedStore(t, { url: receiver.url });
  const { store, runtime } = hooked;
  await hooked.change({});
  const now = runtime.time;
  await store.write(({ write }) =>
    write.claimDeliveries({ webhookId: 'w1', claim: 'of the dead', now, until: now + CLAIM_TTL, limit: 1 }),
  );
  const { wake } = start(t, hooked);
  runtime.time += CLAIM_TTL - 1;
  wake();
  await new Promise((resolve) => setTimeout(resolve, 30));
  t.same(receiver.received, []);
  runtime.time += 1;
  wake();
  await receiver.until(1);
});

t.test('what was given up is told, and a 410 pauses', async (t) => {
  const receiver = await receive(t, () => 410);
  const hooked = await hookedStore(t, { url: receiver.url });
  await hooked.change({}, { entryId: 'e2', at: hooked.runtime.time + 1 });
  const { lines } = start(t, hooked);
  await eventually(async () => lines.length > 0);
  t.match(lines, [
    { level: 'warn', message: 'webhook given up', about: { status: 410, reason: /wants no more/ } },
  ]);
  hooked.runtime.time += 60_000;
  await new Promise((resolve) => setTimeout(resolve, 30));
  t.equal(receiver.received.length, 1);
});

t.test('what ended long ago is forgotten when there is something to send', async (t) => {
  const receiver = await receive(t);
  const hooked = await hookedStore(t, { url: receiver.url });
  const { store, runtime } = hooked;
  await hooked.change({});
  const { wake } = start(t, hooked);
  await eventually(async () => (await countOf(store, 'delivered')) === 1);
  runtime.time += KEEP_DELIVERED + 1;
  await hooked.change({ revision: 2 });
  wake();
  await eventually(async () => (await countOf(store, 'delivered')) === 1 && receiver.received.length === 2);
  t.match(await hooked.owed(), [{ change: { revision: 2 } }]);
});

t.test('stopping waits for what is under way, and begins nothing more', async (t) => {
  const { answer, open, waiting } = gate();
  const receiver = await receive(t, answer);
  const hooked = await hookedStore(t, { url: receiver.url });
  await hooked.change({ revision: 1 }, { revision: 2 });
  const { stop, wake } = start(t, hooked);
  await eventually(async () => waiting.length === 1);
  const stopped = stop(60_000);
  wake();
  open();
  await stopped;
  t.match(await hooked.owed(), [{ state: 'delivered' }, { state: 'pending', attempts: 0 }]);
  t.equal(receiver.received.length, 1);
});

t.test('what is not over by then is broken off, and due at once', async (t) => {
  const { answer, waiting } = gate();
  const receiver = await receive(t, answer);
  const hooked = await hookedStore(t, { url: receiver.url });
  await hooked.change({});
  const { stop } = start(t, hooked);
  await eventually(async () => waiting.length === 1);
  await stop(10);
  t.match(await hooked.owed(), [{ state: 'pending', attempts: 1, claim: null, dueAt: hooked.runtime.time }]);
});

t.test('stopping at once waits for the look that has begun', async (t) => {
  const receiver = await receive(t);
  const hooked = await hookedStore(t, { url: receiver.url });
  await hooked.change({});
  const { stop } = start(t, hooked);
  await stop(60_000);
  t.match(await hooked.owed(), [{ state: 'delivered' }], 'with what it has claimed');
});

t.test('a database that cannot be read for a while is no end', async (t) => {
  const receiver = await receive(t);
  const hooked = await hookedStore(t, { url: receiver.url });
  await hooked.change({});
  let failures = 1;
  const schedule: Store['deliveries']['schedule'] = async () => {
    if (failures-- > 0) throw new Error('disk');
    return hooked.store.deliveries.schedule();
  };
  const store = { ...hooked.store, deliveries: { ...hooked.store.deliveries, schedule } };
  const { lines } = start(t, { ...hooked, store });
  await receiver.until(1);
  t.match(lines[0], {
    level: 'warn',
    message: 'webhooks could not be looked after',
    about: { err: { message: 'disk' } },
  });
});

t.test('what cannot be noted is logged, and what has no webhook any more is not', async (t) => {
  const receiver = await receive(t);
  const hooked = await hookedStore(t, { url: receiver.url });
  await hooked.change({}, { entryId: 'e2' });
  let asked = 0;
  const find: Store['webhooks']['find'] = async (_id) => {
    asked += 1;
    if (asked === 1) throw new Error('disk');
    return undefined;
  };
  const store = { ...hooked.store, webhooks: { ...hooked.store.webhooks, find } };
  const { lines, stop } = start(t, { ...hooked, store });
  await eventually(async () => asked === 2);
  await stop(60_000);
  t.match(lines, [
    {
      level: 'error',
      message: 'what became of a webhook was not noted',
      about: { err: { message: 'disk' } },
    },
  ]);
  t.equal(lines.length, 1);
});

t.test('a clock that goes back holds up nothing', async (t) => {
  const HOUR = 3_600_000;
  let isDown = true;
  const receiver = await receive(t, () => (isDown ? 500 : 204));
  const hooked = await hookedStore(t, { url: receiver.url });
  const { store, runtime } = hooked;
  await hooked.change({ revision: 1 });
  const { wake } = start(t, hooked);
  await receiver.until(1);
  await eventually(async () => (await hooked.owed())[0]?.claim === null);
  const [failed] = await hooked.owed();
  t.ok(Number(failed?.dueAt) > runtime.time);

  // Moments are no reason to try sooner.
  runtime.time -= 500;
  wake();
  await new Promise((resolve) => setTimeout(resolve, 50));
  t.equal(receiver.received.length, 1);

  isDown = false;
  runtime.time -= HOUR;
  // What is written now has a time behind that of the last write, and is due by the clock.
  const at = runtime.time + HOUR;
  await store.write(({ write }) =>
    write.addChanges([changeRow({ entryId: 'e2', revision: 2, at })], runtime.time),
  );
  wake();
  await receiver.until(3);
  await eventually(async () => (await countOf(store, 'delivered')) === 2);
  t.equal((await hooked.owed())[1]?.change.at, at);
});

t.test('what a clock that has gone back has dated is sent by the next process', async (t) => {
  const receiver = await receive(t);
  const hooked = await hookedStore(t, { url: receiver.url });
  await hooked.change({ at: hooked.runtime.time + 3_600_000 });
  start(t, hooked);
  await receiver.until(1);
});
