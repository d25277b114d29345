import t from 'tap';
import { CHANGE_TYPES } from '../../src/store/tables.ts';
import { changeWebhook, rotateSecret } from '../../src/webhooks/change-webhook.ts';
import type { WebhookPatch } from '../../src/webhooks/write-schema.ts';
import { hookedStore } from './hooked-store.ts';

t.test('what a patch does not name stays, null is as in the beginning', async (t) => {
  const { store, runtime } = await hookedStore(t, { description: 'The portal.', events: ['moved'] });
  const before = await store.webhooks.find('w1');
  const change = (patch: WebhookPatch) =>
    store.write((transaction) => changeWebhook(transaction, 'w1', patch, runtime));
  t.same(await change({}), { ...before, modifiedAt: runtime.time });
  t.match(await change({ url: 'https://other.example.org/', events: ['created'] }), {
    url: 'https://other.example.org/',
    events: ['created'],
    description: 'The portal.',
  });
  t.match(await change({ description: 'Another.' }), { description: 'Another.' });
  t.match(await change({ events: null, description: null }), { events: CHANGE_TYPES, description: '' });
  t.match(await store.webhooks.find('w1'), { url: 'https://other.example.org/', description: '' });
});

t.test('whoever sets the status decides, whatever the receiver has said', async (t) => {
  const { store, runtime } = await hookedStore(t, { status: 'paused', pausedBecause: 'gone' });
  const change = (patch: WebhookPatch) =>
    store.write((transaction) => changeWebhook(transaction, 'w1', patch, runtime));
  t.match(await change({ description: 'x' }), { status: 'paused', pausedBecause: 'gone' });
  t.match(await change({ status: 'active' }), { status: 'active', pausedBecause: null });
  t.match(await change({ status: 'paused' }), { status: 'paused', pausedBecause: null });
});

t.test('a new secret leaves the former one for a day', async (t) => {
  const { store, runtime } = await hookedStore(t, {});
  const before = await store.webhooks.find('w1');
  const rotate = () => store.write((transaction) => rotateSecret(transaction, 'w1', runtime));
  const first = await rotate();
  t.not(first.secret, before?.secret);
  t.match(first, { formerSecret: before?.secret, formerSecretUntil: runtime.time + 86_400_000 });
  t.match(await rotate(), { formerSecret: first.secret }, 'of two, the latter');
});

t.test('what is not there cannot be changed', async (t) => {
  const { store, runtime } = await hookedStore(t);
  const write = store.write;
  await t.rejects(
    write((transaction) => changeWebhook(transaction, 'w1', {}, runtime)),
    { code: 'not-found' },
  );
  await t.rejects(
    write((transaction) => rotateSecret(transaction, 'w1', runtime)),
    { code: 'not-found' },
  );
});
