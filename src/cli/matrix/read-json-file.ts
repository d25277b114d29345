import { readFile } from 'node:fs/promises';
import { AppError } from '../../core/errors.ts';

/**
 * What a file holds as JSON.
 *
 * @throws AppError that names the file.
 */
export const readJsonFile = async (file: string): Promise<unknown> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new AppError('invalid-request', `${file} cannot be read (${error.code}).`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('invalid-request', `${file} is not JSON.`);
  }
};
