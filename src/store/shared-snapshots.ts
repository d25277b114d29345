import type { Reads, State } from './reads.ts';

/** The store as it was at one moment, whatever is written meanwhile. */
export interface Snapshot extends Reads {
  /** Needed: as long as it is open, the write-ahead log grows with every write. Closing it twice does nothing. */
  close(): void;
}

interface Shared {
  view: Snapshot;
  version: number;
  users: number;
  /** By `performance.now`. */
  openedAt: number;
}

/** A view is handed to others for so long, in ms, that it does not live for ever among them. */
export const SHARED_FOR = 60_000;

/**
 * Lets those share a view who would see the same: a crowd of slow readers holds one connection, and can neither use up all
 * that there are nor keep the write-ahead log from being cut.
 */
export const shareSnapshots = (
  state: () => Promise<State>,
  open: () => Snapshot,
  now: () => number = () => performance.now(),
): (() => Promise<Snapshot>) => {
  let latest: Shared | undefined;

  const release = (shared: Shared): void => {
    shared.users -= 1;
    if (shared.users > 0) return;
    if (latest === shared) latest = undefined;
    shared.view.close();
  };

  const openNew = async (): Promise<Shared> => {
    const view = open();
    try {
      const { version } = await view.state();
      latest = { view, version, users: 0, openedAt: now() };
      return latest;
    } catch (error) {
      view.close();
      throw error;
    }
  };

  return async () => {
    const { version } = await state();
    const isCurrent = latest?.version === version && now() - latest.openedAt < SHARED_FOR;
    const shared = isCurrent && latest !== undefined ? latest : await openNew();
    shared.users += 1;
    let isOpen = true;
    const close = (): void => {
      if (isOpen) release(shared);
      isOpen = false;
    };
    return { ...shared.view, close };
  };
};
