import { AppError } from '../../core/errors.ts';
import type { StoredEntry } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { dayOf } from '../day.ts';
import type { Share } from '../searches/shares.ts';
import { tidyComment } from './comment.ts';
import { networkGroupOf } from './network-group.ts';
import { saltOf } from './salt.ts';
import { voterOf } from './voter.ts';

/** Votes that are kept of one day, over all entries: a flood of them does not fill the disk, and locks nobody out. */
export const MAX_VOTES_A_DAY = 10_000;

/** Entries that one network can vote on in a day. */
export const MAX_VOTES_OF_NETWORK = 200;

export interface Feedback {
  helpful: boolean;
  /** Without secrets. */
  comment: string | undefined;
  /** As `networkOf` gives it; kept as a digest alone. */
  network: string;
}

export interface VoteContext {
  now: number;
  /** Whether the network has a vote left today. */
  share: (network: string, entryId: string) => Share;
}

/**
 * Keeps what a reader thinks of an entry. A network has one vote a day on an entry, and its last word counts. It is no change
 * of content.
 *
 * @throws AppError `rate-limited` when a network votes on more entries than anybody reads
 */
export const giveFeedback = async (
  { write }: Pick<Store, 'write'>,
  { id: entryId, revision }: Pick<StoredEntry, 'id' | 'revision'>,
  { helpful, comment = '', network }: Feedback,
  { now, share }: VoteContext,
): Promise<void> => {
  if (share(network, entryId) === 'over') {
    throw new AppError(
      'rate-limited',
      `There have been ${MAX_VOTES_OF_NETWORK} votes from your network today; try again tomorrow.`,
    );
  }
  await write(async (transaction) => {
    const day = dayOf(now);
    if ((await transaction.feedback.countOn(day)) >= MAX_VOTES_A_DAY) {
      await transaction.write.dropFeedback(day);
    }
    const voter = voterOf(await saltOf(transaction, day), entryId, network);
    await transaction.write.putFeedback({
      ...{ entryId, day, voter, revision },
      helpful: helpful ? 1 : 0,
      comment: tidyComment(comment),
      networkGroup: networkGroupOf(network),
    });
  });
};
