/** Files that cannot be written; the message says which and why. */
export class WriteError extends Error {
  override name = 'WriteError';
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such directory',
  EEXIST: 'a file stands where a directory should be',
  ENOTDIR: 'a file stands where a directory should be',
  EISDIR: 'a directory stands where a file should be',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
};

/**
 * What a failure to write files means to the person at the terminal; other errors stay as they are.
 *
 * @param path what to call the file
 */
export const toWriteError = (
  error: NodeJS.ErrnoException,
  directory: string,
  path = error.path ?? directory,
): Error => {
  const reason = REASONS[error.code ?? ''];
  if (reason === undefined) return error;
  return new WriteError(`${path} cannot be written: ${reason}.`, { cause: error });
};
