import t from 'tap';
import { findWebhook } from '../../src/webhooks/find-webhook.ts';
import { hookedStore } from './hooked-store.ts';

t.test('a webhook is found by its id, or it is said that there is none', async (t) => {
  const { store } = await hookedStore(t, { id: 'w1' });
  t.match(await findWebhook(store, 'w1'), { id: 'w1' });
  await t.rejects(findWebhook(store, 'w2'), {
    code: 'not-found',
    message: /^There is no webhook of this id; /,
  });
});
