import type * as z from 'zod';
import type { StoredEntry } from '../../../store/rows.ts';

export interface FormContext {
  /** Base of absolute URLs, without a slash at the end. */
  publicUrl: string;
  defaultLocale: string;
}

/** A format of an answer that is ready to be posted as it is. */
export interface AnswerForm<Written = unknown> {
  /** Its name in `forms`. */
  name: string;
  /** Of what `write` makes. */
  schema: z.ZodType<Written>;
  write(entry: StoredEntry, context: FormContext): Promise<Written>;
}
