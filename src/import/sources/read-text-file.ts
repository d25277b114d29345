import { readFileSync, statSync } from 'node:fs';

/** Largest file of a content directory, in bytes: the longest answer, and all that can stand above it. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;

export type ReadTextFile = { text: string } | { problem: string };

/**
 * Reads a text that people write. UTF-8 is read strictly: what is replaced because it cannot be read would be written so by
 * an export.
 */
export const readTextFile = (path: string, most = MAX_FILE_BYTES): ReadTextFile => {
  try {
    const { size } = statSync(path);
    if (size > most) return { problem: `the file has ${size} bytes; at most ${most} are possible` };
    const bytes = readFileSync(path);
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
};

/** Why a file or a folder cannot be read, as a sentence about it. */
export const reasonOf = (error: unknown): string => {
  const code = String(Reflect.get(Object(error), 'code'));
  return REASONS[code] ?? `it cannot be read (${code})`;
};

const REASONS: Record<string, string> = {
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  ENOENT: 'it is gone',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'the file is not UTF-8 text',
};
