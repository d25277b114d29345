import type * as z from 'zod';
import { AppError } from '../core/errors.ts';
import type { Store } from '../store/store.ts';
import type { EntryLink } from './entry-link.ts';
import { findEntryLink } from './find-entry-link.ts';
import { InvalidInput, inWords } from './invalid-input.ts';

/** What a utility is made of. */
export interface UtilityDefinition<Input, Output> {
  /** Of its route. */
  path: string;
  operationId: string;
  /** Name of the tool that assistants know it by. */
  tool: string;
  summary: string;
  description: string;
  request: z.ZodType<Input>;
  response: z.ZodType<Output & { entry?: EntryLink | undefined }>;
  /** Slug of the entry that explains the topic; linked while it is published. */
  entrySlug: string;
  /** Pure: the same answer for the same input. @throws InvalidInput */
  run: (input: Input) => Output;
}

export interface UtilityOptions {
  store: Pick<Store, 'entries'>;
  defaultLocale: string;
}

/** A utility as whoever offers it sees it, whatever its types. */
export interface Utility extends Omit<UtilityDefinition<unknown, unknown>, 'response' | 'run' | 'entrySlug'> {
  response: z.ZodType;
  /**
   * @param input what `request` has made of what was sent
   * @throws AppError `invalid-request` where it makes no sense
   */
  answer(input: unknown, options: UtilityOptions): Promise<object>;
}

export const defineUtility = <Input, Output extends object>({
  run,
  entrySlug,
  ...rest
}: UtilityDefinition<Input, Output>): Utility => ({
  ...rest,
  answer: async (input, { store, defaultLocale }) => {
    // The caller has parsed it with `request`.
    const output = runOrRefuse(run, input as Input);
    const entry = await findEntryLink(store, entrySlug, defaultLocale);
    return entry === undefined ? output : { ...output, entry };
  },
});

const runOrRefuse = <Input, Output>(run: (input: Input) => Output, input: Input): Output => {
  try {
    return run(input);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw refusal(error);
  }
};

/** In the words of the validator: the first thing that is wrong by name, and how many more there are. */
const refusal = ({ errors }: InvalidInput): AppError => {
  const [first = ''] = errors.map(inWords);
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return new AppError('invalid-request', first + more, { errors: [...errors] });
};
