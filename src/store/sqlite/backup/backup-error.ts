/** A backup that cannot be made or put back; the message is one sentence for the person at the terminal. */
export class BackupError extends Error {
  override name = 'BackupError';
}
