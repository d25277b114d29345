import { AppError } from '../../core/errors.ts';

/** Markdown that would cost or fill far more than its length says. The detail follows the name of its field. */
export class TooComplex extends AppError {
  override name = 'TooComplex';

  constructor(readonly detail: string) {
    super('invalid-request', `The answer ${detail}.`, {
      errors: [{ pointer: '#/answer', code: 'too-complex', detail }],
    });
  }
}
