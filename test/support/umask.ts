/** Runs what begins at once with a umask of its own. */
export const withUmask = <T>(umask: number, run: () => T): T => {
  const before = process.umask(umask);
  try {
    return run();
  } finally {
    process.umask(before);
  }
};
