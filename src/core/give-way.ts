/** Longest time that work goes on in one turn of the event loop, in ms, before others have their turn. */
export const SHIFT = 5;

/**
 * Makes a function that long work awaits between its steps. It goes on at once while the shift lasts, then when the event loop
 * has read and answered what came in meanwhile. However much long work there is, each turn has one shift of it: ten exports
 * make a reader wait no longer than one.
 *
 * @param now milliseconds
 */
export const shifts = (now: () => number = () => performance.now()): (() => Promise<void>) => {
  const waiting: (() => void)[] = [];
  let began = Number.NEGATIVE_INFINITY;
  const next = (): void => {
    began = now();
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(next);
  };
  return async () => {
    if (now() - began < SHIFT) return;
    await new Promise<void>((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(next);
    });
  };
};

/** The shifts of this process. Await it between steps that take a millisecond at most. */
export const giveWay = shifts();

/** What `map` makes of each item, giving way between them. */
export const mapInShifts = async <Item, Made>(
  items: readonly Item[],
  map: (item: Item) => Made,
): Promise<Made[]> => {
  const made: Made[] = [];
  for (const item of items) {
    await giveWay();
    made.push(map(item));
  }
  return made;
};
