import type { Store } from '../store/store.ts';
import { saltOf } from './feedback/salt.ts';

/** Forgets what is older than so many days, today included, and the salt of a day that is over. With 0 days everything goes. */
export const forgetBefore = ({ write }: Pick<Store, 'write'>, today: number, days: number): Promise<void> =>
  write(async (transaction) => {
    const first = today - days + 1;
    if ((await transaction.feedback.salt()) !== undefined) await saltOf(transaction, today);
    await transaction.write.deleteFeedbackBefore(first);
    await transaction.write.deleteSearchCountsBefore(first);
    await transaction.write.deleteOpenedEntriesBefore(first);
  });
