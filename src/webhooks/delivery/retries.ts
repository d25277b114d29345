import type { Settlement } from '../../store/queries/webhooks/outbox.ts';
import type { Sent } from './send.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * Waits between the attempts, in ms: the example of Standard Webhooks 1.0.0, "Deliverability and reliability". Ten attempts
 * in some three days.
 */
export const RETRY_DELAYS = [
  ...[5 * SECOND, 5 * MINUTE, 30 * MINUTE],
  ...[2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR],
] as const;

/** What a receiver asks for by Retry-After, at most. */
export const MAX_RETRY_AFTER = 24 * HOUR;

/** How much longer or shorter a wait can be, so that what failed together does not come back together. */
export const JITTER = 0.1;

/** The receiver wants nothing more (Standard Webhooks, "Delivery success and failure"). */
export const GONE = 410;

/**
 * What follows from an attempt.
 *
 * @param attempts begun so far, this one included
 * @param random from 0 to 1
 */
export const settlementOf = (
  sent: Sent,
  { attempts, at, random }: { attempts: number; at: number; random: number },
): Settlement => {
  // Broken off by us: it says nothing about the receiver, and the next process may try.
  if ('aborted' in sent) {
    return { state: 'pending', responseStatus: null, error: 'The service stopped meanwhile.', at, dueAt: at };
  }
  const responseStatus = 'status' in sent ? sent.status : null;
  if (responseStatus !== null && responseStatus >= 200 && responseStatus < 300) {
    return { state: 'delivered', responseStatus, error: null, at, dueAt: null };
  }
  const error = 'error' in sent ? sent.error : describeStatus(sent.status);
  const delay = responseStatus === GONE ? undefined : RETRY_DELAYS[attempts - 1];
  if (delay === undefined) return { state: 'dead', responseStatus, error, at, dueAt: null };
  const wait = Math.round(delay * (1 - JITTER + 2 * JITTER * random));
  const wished = 'status' in sent ? Math.min(sent.retryAfter ?? 0, MAX_RETRY_AFTER) : 0;
  return { state: 'pending', responseStatus, error, at, dueAt: at + Math.max(wait, wished) };
};

const describeStatus = (status: number): string => {
  if (status === GONE) return 'The receiver responded 410: it wants no more.';
  if (status >= 300 && status < 400) return `The receiver responded ${status}; redirects are not followed.`;
  return `The receiver responded ${status}.`;
};
