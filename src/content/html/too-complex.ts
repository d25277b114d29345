import { AppError } from '../../core/errors.ts';

/** Markdown that would cost or fill far more than its length says. */
export class TooComplex extends AppError {
  override name = 'TooComplex';

  /** Follows the name of the field: `must have …`. */
  readonly detail: string;

  constructor(detail: string) {
    super('invalid-request', `The answer ${detail}.`, {
      errors: [{ pointer: '#/answer', code: 'too-complex', detail }],
    });
    this.detail = detail;
  }
}
