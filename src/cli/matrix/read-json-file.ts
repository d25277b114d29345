import { readFile } from 'node:fs/promises';
import { AppError } from '../../core/errors.ts';

/**
 * What a file holds.
 *
 * @throws AppError that names the file.
 */
export const readTextFile = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new AppError('invalid-request', `${file} cannot be read (${error.code}).`);
  });

/**
 * What a file holds as JSON.
 *
 * @throws AppError that names the file.
 */
export const readJsonFile = async (file: string): Promise<unknown> => {
  const text = await readTextFile(file);
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('invalid-request', `${file} is not JSON.`);
  }
};
