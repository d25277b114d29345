import type { Change, ChangeList } from './api-types.ts';
import { exportEntries, listChanges } from './changes.ts';
import type { AnsweredEntry } from './entries.ts';
import { LecternError } from './http/lectern-error.ts';
import { segment } from './http/query-string.ts';
import { send } from './http/requests.ts';
import { patiently, type Wait, waitFor } from './http/retry.ts';
import type { Transport } from './http/transport.ts';

/** What a copy of everything published has to do, in order. */
export type MirrorEvent =
  /** A copy begins anew: at the next checkpoint it has what was put since, and nothing else. */
  | { type: 'reset' }
  /** Keep the entry under its id, in place of what was there. */
  | { type: 'put'; id: string; entry: AnsweredEntry }
  /** Drop it, if it is there. */
  | { type: 'remove'; id: string }
  /** The copy is whole. `mirror({ since: cursor })` goes on from here. */
  | { type: 'checkpoint'; cursor: string };

export interface MirrorOptions {
  /** Cursor of a checkpoint; without it everything is read first. */
  since?: string | undefined;
  /** `false` ends when there is nothing new. */
  follow?: boolean | undefined;
  /** Seconds between two looks for changes; 60 by default. */
  interval?: number | undefined;
  signal?: AbortSignal | undefined;
  /** How to wait, instead of by a timer: it may come back early, when something else tells that there is news. */
  wait?: Wait | undefined;
}

const CHANGES_A_PAGE = 100;

/** How often, and for how many seconds each time, a cache on the way gets to notice that an entry changed. */
const STALE_WAITS = 24;
const STALE_WAIT = 5;

/**
 * Follows the service so that a copy is right at each checkpoint: `GET /v1/export` first, then `GET /v1/changes` from the
 * place that the export names, so that a change meanwhile comes twice rather than never. A cursor that the
 * service refuses, because its database is another one now, begins it anew.
 *
 * Waits where the service asks to (429, 503). What is thrown ends the walk; another can go on from the last checkpoint.
 */
export const mirror = (lectern: Transport) =>
  async function* (options: MirrorOptions = {}): AsyncGenerator<MirrorEvent, void, undefined> {
    const { follow = true, interval = 60, signal, wait = waitFor } = options;
    const pause = (seconds: number): Promise<unknown> => wait(seconds, signal);
    let cursor = options.since;
    let isFromExport = false;
    for (;;) {
      if (cursor === undefined) {
        const all = await patiently(() => exportEntries(lectern)({ signal }), pause);
        yield { type: 'reset' };
        for await (const entry of all.entries) yield { type: 'put', id: entry.id, entry };
        cursor = all.cursor;
        isFromExport = true;
        yield { type: 'checkpoint', cursor };
      }
      const since: string = cursor;
      const changes = await patiently(() => changesSince(lectern, since, signal), pause);
      if (changes === undefined && isFromExport)
        throw new Error('The service refuses the cursor of its own export.');
      isFromExport = false;
      cursor = changes?.page.next;
      if (changes === undefined) continue;
      for (const change of latestOfEach(changes.items)) {
        const { id } = change;
        const entry = await entryAfter(
          change,
          () => patiently(() => readPublished(lectern, id, signal), pause),
          pause,
        );
        yield entry === undefined ? { type: 'remove', id } : { type: 'put', id, entry };
      }
      if (changes.page.next !== since) yield { type: 'checkpoint', cursor: changes.page.next };
      if (changes.items.length > 0) continue;
      if (!follow) return;
      await pause(interval);
    }
  };

/** Undefined when the service does not know the cursor. */
const changesSince = async (
  lectern: Transport,
  since: string,
  signal: AbortSignal | undefined,
): Promise<ChangeList | undefined> => {
  try {
    return await listChanges(lectern)({ since, limit: CHANGES_A_PAGE }, { signal });
  } catch (error) {
    if (error instanceof LecternError && error.code === 'invalid-cursor') return undefined;
    throw error;
  }
};

/** Who changes an entry twice wants it read once. */
const latestOfEach = (changes: readonly Change[]): Change[] => [
  ...new Map(changes.map((change) => [change.id, change])).values(),
];

/** The entry as it is now; undefined when it is not published any more, or never was. */
const readPublished = async (
  lectern: Transport,
  id: string,
  signal: AbortSignal | undefined,
): Promise<AnsweredEntry | undefined> => {
  try {
    const response = await send(lectern, `/v1/entries/${segment(id)}`, { cache: 'no-store' }, { signal });
    const entry: AnsweredEntry = JSON.parse(await response.text());
    // A key may see more.
    return entry.status === 'published' ? entry : undefined;
  } catch (error) {
    if (error instanceof LecternError && (error.status === 404 || error.status === 410)) return undefined;
    throw error;
  }
};

/** The entry as the change left it or later. A cache on the way may have it as it was before. */
const entryAfter = async (
  { type, id, revision }: Change,
  read: () => Promise<AnsweredEntry | undefined>,
  pause: (seconds: number) => Promise<unknown>,
): Promise<AnsweredEntry | undefined> => {
  if (type === 'removed') return undefined;
  for (let n = 0; n < STALE_WAITS; n += 1) {
    const entry = await read();
    if (entry === undefined || entry.revision >= revision) return entry;
    await pause(STALE_WAIT);
  }
  throw new Error(
    `Entry ${id} is still older than its change: a cache in front of the service keeps it too long.`,
  );
};
