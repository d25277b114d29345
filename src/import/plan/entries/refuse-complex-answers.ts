import { TooComplex } from '../../../content/html/too-complex.ts';
import { checkAnswer, mayBeTooComplex } from '../../../content/rendering/rendering.ts';
import { AppError, type InputError } from '../../../core/errors.ts';
import type { PlannedEntry } from './planned-entry.ts';

/** More are not reported. */
const MAX_TOLD = 20;

/**
 * Refuses an import with answers that would cost readers too much.
 *
 * @throws AppError `invalid-request` that names them
 */
export const refuseComplexAnswers = async (entries: readonly PlannedEntry[]): Promise<void> => {
  const errors: InputError[] = [];
  for (const item of entries) {
    if (item.action !== 'create' && item.action !== 'update') continue;
    const { answer, slug, file, line } = item.content;
    if (!mayBeTooComplex(answer)) continue;
    const complaint = await checkAnswer(answer).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (complaint === undefined) continue;
    if (!(complaint instanceof TooComplex)) throw complaint;
    const where = line === undefined ? (file?.path ?? slug) : `Line ${line}`;
    const pointer = line === undefined ? '#' : `#/lines/${line}/answer`;
    errors.push({ pointer, code: 'too-complex', detail: `${where}: answer ${complaint.detail}` });
    if (errors.length === MAX_TOLD) break;
  }
  if (errors.length === 0) return;
  throw new AppError(
    'invalid-request',
    `Some answers cannot be shown. ${errors.map(({ detail }) => detail).join('; ')}.`,
    { errors },
  );
};
