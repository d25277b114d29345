import * as z from 'zod';
import { Line } from '../entries/fields.ts';
import { CHANGE_TYPES, WEBHOOK_STATUSES } from '../store/tables.ts';
import { MAX_DESCRIPTION_LENGTH, MAX_URL_LENGTH } from './limits.ts';

const Url = z
  .string({ error: 'must be a URL' })
  .max(MAX_URL_LENGTH, { error: `must be at most ${MAX_URL_LENGTH} characters` })
  .meta({
    description:
      'Where to send to: http(s), without user name, password and fragment. On the public internet, unless the service is set to allow others. It is no secret: everyone who may read webhooks sees it.',
    examples: ['https://portal.example.org/lectern'],
  });

const Events = z
  .array(z.enum(CHANGE_TYPES, { error: `must be one of ${CHANGE_TYPES.join(', ')}` }), {
    error: 'must be a list of types of changes',
  })
  .min(1, { error: 'must name at least one; pause the webhook to get none' })
  .max(CHANGE_TYPES.length, { error: 'must name each once at most' })
  .refine((events) => new Set(events).size === events.length, { error: 'must name each once at most' })
  .meta({ description: 'Types of changes to send.', examples: [['created', 'removed']] });

const Description = Line(MAX_DESCRIPTION_LENGTH).meta({
  description: 'For people.',
  examples: ['The portal.'],
});

export const NewWebhook = z
  .strictObject({
    url: Url,
    events: Events.default([...CHANGE_TYPES]),
    description: Description.optional(),
  })
  .meta({ id: 'NewWebhook', description: 'A receiver of changes, and which it gets.' });
export type NewWebhook = z.output<typeof NewWebhook>;

export const WebhookPatch = z
  .strictObject({
    url: Url.optional(),
    events: Events.nullish().meta({ description: 'All of them; null for every type.' }),
    description: Description.nullish().meta({ description: 'null takes it away.' }),
    status: z
      .enum(WEBHOOK_STATUSES, { error: `must be one of ${WEBHOOK_STATUSES.join(', ')}` })
      .optional()
      .meta({ description: '`paused` sends nothing, `active` goes on.' }),
  })
  .meta({
    id: 'WebhookPatch',
    description: 'A JSON merge patch (RFC 7396): what is absent stays as it is.',
    examples: [{ status: 'paused' }],
  });
export type WebhookPatch = z.output<typeof WebhookPatch>;

export const WebhookParams = z.strictObject({
  id: z.string().max(100, { error: 'is no id of a webhook' }).meta({ description: 'Of the webhook.' }),
});

export const DeliveryParams = WebhookParams.extend({
  delivery: z
    .string()
    .max(100, { error: 'is no id of a delivery' })
    .meta({ description: 'Of the delivery.', examples: ['msg_7f0c1a6e-0d6e-4a55-8a5a-4d3c0f1c2b9e'] }),
});
