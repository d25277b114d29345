import * as z from 'zod';
import { Change } from '../changes/schema.ts';
import { Cursor, Limit, Page, Time } from '../http/input/query.ts';
import { CHANGE_TYPES, DELIVERY_STATES, WEBHOOK_STATUSES } from '../store/tables.ts';

const links = <Names extends string>(...names: Names[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, z.string()])) as Record<Names, z.ZodString>);

export const Webhook = z
  .object({
    id: z.string(),
    url: z.string().meta({ examples: ['https://portal.example.org/lectern'] }),
    events: z.array(z.enum(CHANGE_TYPES)).meta({ description: 'Types of changes that it gets.' }),
    description: z.string(),
    status: z.enum(WEBHOOK_STATUSES).meta({
      description: '`paused`: what happens meanwhile is not sent, nor later; what it was owed before waits.',
    }),
    pausedBecause: z.enum(['gone']).nullable().meta({
      description:
        '`gone`: the receiver responded with 410; null when an admin paused it, or when it is active.',
    }),
    createdAt: Time,
    createdBy: z.string().meta({ description: 'Name of the key.' }),
    links: links('self', 'deliveries'),
  })
  .meta({ id: 'Webhook', description: 'A receiver of changes.' });
export type Webhook = z.infer<typeof Webhook>;

export const WebhookWithSecret = Webhook.extend({
  secret: z.string().meta({
    description: 'Verifies what is sent, as Standard Webhooks has it. Shown this once.',
    examples: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwY2IfSdM7hA4='],
  }),
}).meta({ id: 'WebhookWithSecret', description: 'A webhook with its secret, which is not shown again.' });

export const WebhookList = z.object({ items: z.array(Webhook) }).meta({ id: 'WebhookList' });

export const Delivery = z
  .object({
    id: z.string().meta({
      description: 'Of the message (`webhook-id`): the same however often it is sent.',
      examples: ['msg_7f0c1a6e-0d6e-4a55-8a5a-4d3c0f1c2b9e'],
    }),
    state: z.enum(DELIVERY_STATES).meta({
      description:
        '`pending`: to be sent, again where it has failed; `dead`: given up, until it is replayed.',
    }),
    change: Change,
    attempts: z.int().meta({ description: 'Begun so far.' }),
    createdAt: Time,
    lastAttemptAt: Time.nullable(),
    lastStatus: z
      .int()
      .nullable()
      .meta({ description: 'HTTP status of the last response; null without one.' }),
    lastError: z.string().nullable().meta({ description: 'Why the last attempt failed.' }),
    nextAttemptAt: Time.nullable().meta({
      description: 'null when it is over, and while it waits for an earlier one of the same entry.',
    }),
    endedAt: Time.nullable().meta({ description: 'When it was delivered or given up.' }),
    links: links('replay'),
  })
  .meta({ id: 'Delivery', description: 'A message to a webhook, and the state of its delivery.' });
export type Delivery = z.infer<typeof Delivery>;

export const DeliveryList = z
  .object({ items: z.array(Delivery), page: Page.omit({ total: true }) })
  .meta({ id: 'DeliveryList' });

export const DeliveryQuery = z.strictObject({
  state: z
    .enum(DELIVERY_STATES, { error: `must be one of ${DELIVERY_STATES.join(', ')}` })
    .optional()
    .meta({ description: 'Only those.' }),
  cursor: Cursor,
  limit: Limit,
});

export const WebhookMessage = z
  .object({
    type: z.enum(CHANGE_TYPES.map((type) => `entry.${type}` as const)),
    timestamp: Time.meta({ description: 'When it happened; `webhook-timestamp` is when it was sent.' }),
    data: Change.extend({ links: links('self', 'html', 'markdown', 'text', 'jsonld') }),
  })
  .meta({
    id: 'WebhookMessage',
    description: 'The payload. It does not contain the entry; fetch it through `data.links`.',
  });
export type WebhookMessage = z.infer<typeof WebhookMessage>;
