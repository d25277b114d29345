/** Runs what begins at once as somebody who owns nothing: permissions do not stop root. */
export const asNobody = <T>(run: () => T): T => {
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(65_534);
  try {
    return run();
  } finally {
    process.seteuid?.(0);
  }
};
