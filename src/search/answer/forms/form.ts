import type * as z from 'zod';
import type { StoredEntry } from '../../../store/queries/entries.ts';

export interface FormContext {
  /** Base of absolute URLs, without a slash at the end. */
  publicUrl: string;
  defaultLocale: string;
}

/** A way to say an answer, finished: whoever asked sends it on as it is. */
export interface AnswerForm<Written = unknown> {
  /** Its name in `forms`. */
  name: string;
  /** Of what `write` makes. */
  schema: z.ZodType<Written>;
  write(entry: StoredEntry, context: FormContext): Promise<Written>;
}
