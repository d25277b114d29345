import { nextTurn } from '../core/scheduling/next-turn.ts';

/**
 * Reads in one batch all that is asked for in one turn of the event loop; the results are as new as the last request.
 *
 * @param readAll the results, in the order of the requests
 */
export const batched = <Key, Result>(
  readAll: (keys: readonly Key[]) => Promise<readonly Result[]>,
): ((key: Key) => Promise<Result>) => {
  let keys: Key[] = [];
  let results: Promise<readonly Result[]> | undefined;
  const read = async (): Promise<readonly Result[]> => {
    await nextTurn();
    const all = keys;
    keys = [];
    results = undefined;
    return readAll(all);
  };
  return async (key) => {
    const index = keys.push(key) - 1;
    results ??= read();
    return (await results)[index]!;
  };
};
