import { toChange } from '../../changes/view.ts';
import { formatTime } from '../../core/time.ts';
import { entryLinks } from '../../entries/links.ts';
import type { ChangeRow } from '../../store/queries/changes.ts';
import type { ChangeType } from '../../store/tables.ts';
import type { WebhookMessage } from '../schema.ts';

export interface MessageContext {
  publicUrl: string;
  defaultLocale: string;
}

/** What a change is called in a message. */
export const messageType = (type: ChangeType) => `entry.${type}` as const;

/** What is sent about a change: all that `/v1/changes` tells of it, and where to read the entry, but none of its text. */
export const messageOf = (
  change: ChangeRow,
  { publicUrl, defaultLocale }: MessageContext,
): WebhookMessage => ({
  type: messageType(change.type),
  timestamp: formatTime(change.at),
  data: { ...toChange(change), links: entryLinks(change, defaultLocale, publicUrl) },
});
