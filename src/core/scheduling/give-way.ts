/** Longest time that work goes on in one turn of the event loop, in ms, before others have their turn. */
export const SHIFT = 5;

/** Gives other work its turn. */
export interface Shifts {
  /** To be awaited between steps of long work: ends at once while the shift lasts, else after what came in meanwhile. */
  (): Promise<void>;
  /** Whether the shift is over. */
  isOver(): boolean;
}

/**
 * Shifts of long work. However much long work there is, each turn of the event loop has one shift of it: ten exports make a
 * reader wait no longer than one.
 *
 * @param now milliseconds
 */
export const shifts = (now: () => number = () => performance.now()): Shifts => {
  const waiting: (() => void)[] = [];
  let began = Number.NEGATIVE_INFINITY;
  const isOver = (): boolean => now() - began >= SHIFT;
  const next = (): void => {
    began = now();
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(next);
  };
  const giveWay = async (): Promise<void> => {
    if (!isOver()) return;
    await new Promise<void>((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(next);
    });
  };
  return Object.assign(giveWay, { isOver });
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
