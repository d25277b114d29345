import { AppError } from '../errors.ts';
import type { StoredEntry } from '../store/entries.ts';
import type { Store } from '../store/store.ts';
import { tidyComment } from './comment.ts';
import { dayOf } from './day.ts';
import { saltOf } from './salt.ts';
import { voterOf } from './voter.ts';

/** Votes that are kept of one day, over all entries: a flood of them does not fill the disk. */
export const MAX_VOTES_A_DAY = 10_000;

export interface Feedback {
  helpful: boolean;
  /** Without tokens. */
  comment: string | undefined;
  /** Network address and browser; kept as a digest alone. */
  reader: string;
}

/**
 * Keeps what a reader thinks of an entry. The last word of a reader on a day counts. It is no change of content.
 *
 * @throws AppError `rate-limited` when a day has had more than anybody would read
 */
export const giveFeedback = (
  { write }: Pick<Store, 'write'>,
  { id: entryId, revision }: Pick<StoredEntry, 'id' | 'revision'>,
  { helpful, comment = '', reader }: Feedback,
  now: number,
): Promise<void> =>
  write(async (transaction) => {
    const day = dayOf(now);
    if ((await transaction.feedback.countOn(day)) >= MAX_VOTES_A_DAY) {
      throw new AppError(
        'rate-limited',
        'There has been more feedback today than is kept; try again tomorrow.',
      );
    }
    const voter = voterOf(await saltOf(transaction, day), entryId, reader);
    await transaction.write.putFeedback({
      ...{ entryId, day, voter, revision },
      helpful: helpful ? 1 : 0,
      comment: tidyComment(comment),
    });
  });
