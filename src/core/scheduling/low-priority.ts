import { constants, setPriority } from 'node:os';

/** Gives the processor to other threads first: for threads whose work no other request waits for. */
export const lowerPriority = (
  platform = process.platform,
  set: (priority: number) => void = setPriority,
): void => {
  // On Linux it is the priority of the thread, elsewhere that of the whole process.
  if (platform === 'linux') set(constants.priority.PRIORITY_LOW);
};
