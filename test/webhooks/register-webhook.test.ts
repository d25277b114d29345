import t from 'tap';
import { CHANGE_TYPES } from '../../src/store/tables.ts';
import { MAX_DESCRIPTION_LENGTH, MAX_URL_LENGTH, MAX_WEBHOOKS } from '../../src/webhooks/limits.ts';
import { registerWebhook } from '../../src/webhooks/register-webhook.ts';
import { hookedStore } from './hooked-store.ts';

const INPUT = { url: 'https://portal.example.org/', events: [...CHANGE_TYPES], description: undefined };

t.test('a webhook is active from the beginning, with a secret of its own', async (t) => {
  const { store, runtime, change, owed } = await hookedStore(t);
  const register = () =>
    store.write((transaction) => registerWebhook(transaction, INPUT, { author: 'admin', runtime }));
  const row = await register();
  t.match(row, {
    ...{ url: INPUT.url, events: CHANGE_TYPES, description: '', status: 'active', pausedBecause: null },
    ...{ secret: /^whsec_/, formerSecret: null, createdAt: runtime.time, createdBy: 'admin' },
  });
  t.same(await store.webhooks.find(row.id), row);
  await change({});
  t.equal((await owed(row.id)).length, 1);
  t.not((await register()).secret, row.secret);
});

t.test('there are only so many', async (t) => {
  t.same([MAX_WEBHOOKS, MAX_URL_LENGTH, MAX_DESCRIPTION_LENGTH], [50, 2_000, 200]);
  const { store, runtime } = await hookedStore(
    t,
    ...Array.from({ length: MAX_WEBHOOKS }, (_, n) => ({ id: `w${n}` })),
  );
  await t.rejects(
    store.write((transaction) => registerWebhook(transaction, INPUT, { author: 'admin', runtime })),
    { code: 'invalid-request', message: 'There are 50 webhooks already; remove one first.' },
  );
});
