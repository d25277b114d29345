import type { Database } from './driver.ts';

/**
 * What every answer follows from: the last write, and what is drawn from the entries. A write of something else, such as
 * the last use of a key, leaves it as it is.
 */
const CONTENT = `
  SELECT concat_ws('.', version, modified_at, renderer, index_version, (SELECT generation FROM search_state))
  FROM state`;

/**
 * Numbers the states of the content as they are seen: another number after every commit that changed what readers see, by
 * whatever process. Cheap enough for every request: `data_version` tells of commits by other connections, the writer of
 * this process included, and only then is there anything to read (https://sqlite.org/pragma.html#pragma_data_version).
 */
export const watchContent = (reader: Database): (() => number) => {
  const commits = reader.prepare<[], number>('PRAGMA data_version').pluck();
  const content = reader.prepare<[], string>(CONTENT).pluck();
  let lastCommit: number | undefined;
  let lastContent: string | undefined;
  let version = 0;
  return () => {
    const commit = commits.get();
    if (commit === lastCommit) return version;
    // A commit right here is in what is read next, and makes the next call look again: too often does no harm.
    const found = content.get();
    lastCommit = commit;
    if (found !== lastContent) version += 1;
    lastContent = found;
    return version;
  };
};
