import type { z } from 'zod';
import { toInvalidRequest } from '../../../http/input/validation.ts';
import { InvalidInput, inWords } from '../../../matrix/invalid-input.ts';

/** What was given, as the utility takes it, and its output; or a sentence for each thing that is wrong. */
export type UtilityResult<Input, Output> =
  | { readonly input: Input; readonly output: Output }
  | { readonly refused: readonly string[] };

/** Runs a utility on what a person gave at the terminal or in a form, validated as the API does. */
export const runUtility = <Input, Output>(
  schema: z.ZodType<Input>,
  run: (input: Input) => Output,
  given: unknown,
): UtilityResult<Input, Output> => {
  const { data: input, error } = schema.safeParse(given);
  if (error !== undefined) {
    const { errors = [] } = toInvalidRequest(error, schema, '');
    return { refused: errors.map(({ detail }) => detail) };
  }
  try {
    return { input, output: run(input) };
  } catch (failure) {
    if (failure instanceof InvalidInput) return { refused: failure.errors.map(inWords) };
    throw failure;
  }
};
