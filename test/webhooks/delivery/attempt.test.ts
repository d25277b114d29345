import { Webhook } from 'standardwebhooks';
import t, { type Test } from 'tap';
import type { WebhookRow } from '../../../src/store/queries/webhooks/webhooks.ts';
import { type AttemptOptions, attemptDelivery } from '../../../src/webhooks/delivery/attempt.ts';
import { makeSecret } from '../../../src/webhooks/secret.ts';
import { webhookRow } from '../../store/rows.ts';
import { type Answer, receive } from '../../support/receiver.ts';
import { hookedStore } from '../hooked-store.ts';

const setUp = async (
  t: Test,
  respondTo: () => Answer | Promise<Answer> = () => 204,
  webhook: Partial<WebhookRow> = {},
) => {
  const receiver = await receive(t, respondTo);
  const row = webhookRow({ url: receiver.url, ...webhook });
  const hooked = await hookedStore(t, row);
  // Receivers refuse what was signed long ago.
  hooked.runtime.time = Date.now();
  await hooked.change({ revision: 1 });
  const { store, runtime } = hooked;
  const claim = async () => {
    const terms = { webhookId: 'w1', claim: 'c', now: runtime.time, until: runtime.time + 60_000, limit: 1 };
    const [delivery] = await store.write(({ write }) => write.claimDeliveries(terms));
    return delivery!;
  };
  const options: AttemptOptions = {
    ...{ store, runtime, publicUrl: 'https://kb.example.org', defaultLocale: 'en', allowPrivate: true },
  };
  const attempt = async (over: Partial<AttemptOptions> = {}, signal = new AbortController().signal) =>
    attemptDelivery(await claim(), { ...options, ...over }, signal);
  return { ...hooked, receiver, attempt };
};

t.test('what is sent can be verified, and is noted as delivered', async (t) => {
  const { receiver, attempt, owed } = await setUp(t);
  t.match(await attempt(), { state: 'delivered', responseStatus: 204 });
  const [{ headers, body, method }] = receiver.received as [(typeof receiver.received)[0]];
  const [delivery] = await owed();
  t.equal(method, 'POST');
  t.match(headers, {
    'content-type': 'application/json',
    'user-agent': /^Lectern\/\d/,
    'webhook-id': delivery?.id,
  });
  t.match(new Webhook(webhookRow().secret).verify(body, headers as Record<string, string>), {
    type: 'entry.updated',
    data: { id: 'e1', links: { self: 'https://kb.example.org/v1/entries/slug-of-e1' } },
  });
  t.match(delivery, { state: 'delivered', attempts: 1, responseStatus: 204 });
});

t.test('while a secret is exchanged both sign', async (t) => {
  const formerSecret = makeSecret();
  for (const [formerSecretUntil, fits] of [
    [Date.now() + 60_000, true],
    [Date.now() - 60_000, false],
    [null, false],
  ] as const) {
    const { receiver, attempt } = await setUp(t, undefined, { formerSecret, formerSecretUntil });
    await attempt();
    const { body, headers } = receiver.received[0]!;
    const verify = (secret: string) => () =>
      new Webhook(secret).verify(body, headers as Record<string, string>);
    t.doesNotThrow(verify(webhookRow().secret));
    if (fits) t.doesNotThrow(verify(formerSecret));
    else t.throws(verify(formerSecret));
  }
});

t.test('a failure is noted with its reason, and with when it is tried again', async (t) => {
  const { attempt, owed, runtime } = await setUp(t, () => 500);
  t.match(await attempt(), { state: 'pending', responseStatus: 500 });
  const [delivery] = await owed();
  t.match(delivery, {
    state: 'pending',
    attempts: 1,
    responseStatus: 500,
    error: 'The receiver responded 500.',
  });
  t.ok((delivery?.dueAt ?? 0) > runtime.time);
});

t.test('private addresses are refused when sending too', async (t) => {
  const { attempt, receiver } = await setUp(t);
  t.match(await attempt({ allowPrivate: false }), {
    responseStatus: null,
    error: /not on the public internet/,
  });
  t.same(receiver.received, []);
});

t.test('410 pauses the webhook', async (t) => {
  const { attempt, store, runtime } = await setUp(t, () => 410);
  t.match(await attempt(), { state: 'dead', responseStatus: 410 });
  t.match(await store.webhooks.find('w1'), {
    status: 'paused',
    pausedBecause: 'gone',
    modifiedAt: runtime.time,
  });
});

t.test('410 of where it went before says nothing about where it goes now', async (t) => {
  let meanwhile = async (): Promise<void> => {};
  const { attempt, store } = await setUp(t, async () => {
    await meanwhile();
    return 410;
  });
  meanwhile = () =>
    store.write(({ write }) => write.updateWebhook(webhookRow({ url: 'https://new.example.org/' })));
  t.match(await attempt(), { state: 'dead' });
  t.match(await store.webhooks.find('w1'), { status: 'active' });
});

t.test('a webhook that is removed meanwhile is no error', async (t) => {
  let meanwhile = async (): Promise<void> => {};
  const { attempt, store } = await setUp(t, async () => {
    await meanwhile();
    return 410;
  });
  meanwhile = () => store.write(({ write }) => write.deleteWebhook('w1'));
  t.match(await attempt(), { state: 'dead' });
  t.same(await store.webhooks.list(), []);
});

t.test('one that was removed before is sent nothing', async (t) => {
  const { attempt, receiver, store } = await setUp(t);
  const webhooks = { ...store.webhooks, find: async () => undefined };
  t.equal(await attempt({ store: { ...store, webhooks } }), undefined);
  t.same(receiver.received, []);
});

t.test('an attempt that is broken off can be made again at once', async (t) => {
  const controller = new AbortController();
  const { attempt, owed, runtime } = await setUp(t, () => () => controller.abort());
  t.match(await attempt({}, controller.signal), { state: 'pending' });
  t.match(await owed(), [{ state: 'pending', attempts: 1, dueAt: runtime.time, claim: null }]);
});
