import type { z } from 'zod';
import { AppError } from '../../core/errors.ts';
import { toInvalidRequest } from '../../http/input/validation.ts';
import { InvalidInput, inWords } from '../../matrix/invalid-input.ts';

/**
 * Runs a utility on what was given at the terminal, validated as the API does.
 *
 * @throws AppError whose message is a line for each thing that is wrong.
 */
export const runUtility = <Input, Output>(
  schema: z.ZodType<Input>,
  run: (input: Input) => Output,
  given: unknown,
): Output => {
  const { data, error } = schema.safeParse(given);
  if (error !== undefined) {
    const { errors = [] } = toInvalidRequest(error, schema, '');
    throw refuse(errors.map(({ detail }) => detail));
  }
  try {
    return run(data);
  } catch (failure) {
    if (failure instanceof InvalidInput) throw refuse(failure.errors.map(inWords));
    throw failure;
  }
};

const refuse = (lines: readonly string[]): AppError => new AppError('invalid-request', lines.join('\n'));
