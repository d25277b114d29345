import type { InputError } from '../core/errors.ts';

/**
 * Input of the right types that still makes no sense, such as an alias where a room id belongs. It carries every error
 * of the request, not only the first; pointers are JSON Pointers into the request body.
 */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly errors: readonly InputError[];

  constructor(errors: readonly InputError[]) {
    // Pointers and codes only: an error's message ends up in logs, and details may quote what was sent.
    super(errors.map(({ pointer, code }) => `${pointer} ${code}`).join(', '));
    this.errors = errors;
  }
}

/** One error in the words of the validator: the field, then what is wrong with it. */
export const inWords = ({ pointer, detail }: InputError): string =>
  `"${pointer.slice(1).replaceAll('/', '.')}": ${detail}`;
