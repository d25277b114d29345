import type { Runtime } from '../../core/runtime.ts';
import { sendJson, sendPrivateJson } from '../../http/cache/send.ts';
import type { App } from '../../http/fastify.ts';
import { nextLink } from '../../http/input/query.ts';
import { cacheable, unkept } from '../../http/openapi/documented.ts';
import type { Store } from '../../store/store.ts';
import { Delivery, DeliveryList, DeliveryQuery } from '../schema.ts';
import { deliveriesPath, toDelivery } from '../view.ts';
import { DeliveryParams, WebhookParams } from '../write-schema.ts';
import { listDeliveries } from './list.ts';
import { replayDelivery } from './replay.ts';

/** `/v1/webhooks/{id}/deliveries`: what became of telling them. */
export const deliveryRoutes = async (
  app: App,
  { store, runtime }: { store: Store; runtime: Runtime },
): Promise<void> => {
  const config = { role: 'admin' } as const;
  const tags = ['Webhooks'];

  app.get(
    '/v1/webhooks/:id/deliveries',
    {
      config,
      schema: {
        operationId: 'listDeliveries',
        summary: 'List deliveries of a webhook',
        description:
          'The latest first. What was delivered is forgotten after a week, what was given up (`state=dead`) after a month.',
        tags,
        params: WebhookParams,
        querystring: DeliveryQuery,
        problems: ['not-found', 'invalid-cursor'],
        response: { 200: cacheable('A page of deliveries.', { 'application/json': DeliveryList }, ['Link']) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { state, cursor, limit } = request.query;
      const { items, page } = await listDeliveries(store, id, { state, cursor, limit });
      const body = { items: items.map(toDelivery), page };
      const path = deliveriesPath(id);
      const more = page.next === null ? {} : { link: nextLink(path, request.url, { cursor: page.next }) };
      return sendJson(body, request, reply, more);
    },
  );

  app.post(
    '/v1/webhooks/:id/deliveries/:delivery/replay',
    {
      config,
      schema: {
        operationId: 'replayDelivery',
        summary: 'Send a delivery again',
        description:
          'With the same `webhook-id`, and with all its attempts, before later changes of its entry. One that is still pending is sent now; one that is just being sent is left alone.',
        tags,
        params: DeliveryParams,
        problems: ['not-found'],
        response: {
          202: unkept('It will be sent.', Delivery),
        },
      },
    },
    async (request, reply) => {
      const { id, delivery } = request.params;
      const replayed = await store.write((transaction) => replayDelivery(transaction, id, delivery, runtime));
      return sendPrivateJson(toDelivery(replayed), reply.code(202));
    },
  );
};
