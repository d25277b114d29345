import { join } from 'node:path';
import t, { type Test } from 'tap';
import { systemRuntime } from '../../src/core/runtime.ts';
import { importContent } from '../../src/import/import.ts';
import { openStore } from '../../src/store/store.ts';
import { CLAIM_TTL } from '../../src/webhooks/delivery/dispatcher.ts';
import { webhookRow } from '../store/rows.ts';
import { contentSet } from '../support/content.ts';
import { serveLectern } from '../support/lectern.ts';
import { type Answer, receive } from '../support/receiver.ts';
import { countOf, eventually } from './hooked-store.ts';

const ENTRIES = 12;

/** Content of so many entries, each said otherwise in each version. */
const content = (version: number) =>
  contentSet(
    ...Array.from({ length: ENTRIES }, (_, n) => ({
      slug: `entry-${n}`,
      question: `Question ${n}?`,
      answer: `Answer ${version}.`,
    })),
  );

const setUp = async (t: Test, url: string) => {
  const env = {
    ...{ DATABASE_URL: `file:${join(t.testdir({}), 'lectern.db')}`, SEED: 'none' },
    ...{ WEBHOOK_ALLOW_PRIVATE: 'true', SHUTDOWN_TIMEOUT: '1' },
  };
  const store = openStore(env.DATABASE_URL);
  t.teardown(() => store.close());
  await store.write(({ write }) => write.insertWebhook(webhookRow({ url })));
  return { env, store, edit: (version: number) => importContent(store, content(version), systemRuntime) };
};

/** The next process lives so much later. */
const later = (ms: number): string => `const { now } = Date; Date.now = () => now() + ${ms};`;

t.test('kill -9 in the middle loses nothing, and mixes up nothing', async (t) => {
  let isOpen = false;
  const held: (() => void)[] = [];
  const receiver = await receive(t, async (_received, count): Promise<Answer> => {
    // Some are answered before the process dies, the others never.
    if (count > 6 && !isOpen) await new Promise<void>((resolve) => held.push(resolve));
    return 204;
  });
  const { env, store, edit } = await setUp(t, receiver.url);
  await edit(1);
  const first = await serveLectern(t, env);
  await edit(2);
  await eventually(async () => held.length >= 3 && (await countOf(store, 'delivered')) === 6);
  first.child.kill('SIGKILL');
  await first.ended;
  const before = receiver.received.map(({ headers }) => String(headers['webhook-id']));
  const unanswered = before.slice(6);
  t.same(new Set(before).size, before.length);

  isOpen = true;
  for (const resolve of held) resolve();
  await edit(3);
  await serveLectern(t, env, later(CLAIM_TTL));
  await eventually(async () => (await countOf(store, 'delivered')) === 3 * ENTRIES);

  const ids = receiver.received.map(({ headers }) => String(headers['webhook-id']));
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  t.equal(times.size, 3 * ENTRIES, 'all that was owed has come');
  for (const [id, count] of times)
    if (count > 1) t.ok(unanswered.includes(id), 'again is only what had no answer');
  const revisions = new Map<string, number>();
  for (const { body } of receiver.received) {
    const { slug, revision } = JSON.parse(body).data;
    t.ok(revision >= (revisions.get(slug) ?? 0), 'an entry never goes back');
    revisions.set(slug, revision);
  }
});

t.test('SIGTERM breaks off what a receiver holds up, and the next process sends it at once', async (t) => {
  let isOpen = false;
  const receiver = await receive(t, () => (isOpen ? 204 : () => {}));
  const { env, store, edit } = await setUp(t, receiver.url);
  const first = await serveLectern(t, env);
  await edit(1);
  await eventually(async () => receiver.received.length >= 1);
  first.child.kill('SIGTERM');
  const { code, signal } = await first.ended;
  t.same({ code, signal }, { code: 0, signal: null });
  t.match(
    await store.deliveries.listBefore({ webhookId: 'w1' }, 1e9, 100),
    Array(ENTRIES).fill({ claim: null }),
  );
  isOpen = true;
  await serveLectern(t, env);
  await eventually(async () => (await countOf(store, 'delivered')) === ENTRIES);
});
