import { Webhook } from 'standardwebhooks';

/**
 * The headers of a message: what receivers know it and its sender by (https://www.standardwebhooks.com).
 *
 * @param secrets each makes a signature, of which one must fit
 * @param at of the attempt: receivers refuse what is older than some minutes
 */
export const signedHeaders = (
  secrets: readonly string[],
  { id, body, at }: { id: string; body: string; at: number },
): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at / 1000)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, new Date(at), body)).join(' '),
});
