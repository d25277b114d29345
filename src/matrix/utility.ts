import type * as z from 'zod';
import { AppError } from '../core/errors.ts';
import type { Store } from '../store/store.ts';
import type { EntryLink } from './entry-link.ts';
import { type EntryReference, findEntryLink } from './find-entry-link.ts';
import { InvalidInput, inWords } from './invalid-input.ts';
import type { Block } from './presentation.ts';

/** What a utility is made of. */
export interface UtilityDefinition<Input, Output> {
  /** The last part of its page, `/tools/{name}`, and what entries call it in `tools`. */
  name: string;
  /** Of its route. */
  path: string;
  operationId: string;
  /** Name of the tool that assistants know it by. */
  tool: string;
  /** `lectern matrix {command}` */
  command: string;
  summary: string;
  description: string;
  /** The field that people paste into: the argument of the command, the large field of the page. */
  field: string;
  /** What it holds must not be sent anywhere: the command asks for it, and the page reads it in the browser. */
  isSecret?: boolean;
  request: z.ZodType<Input>;
  response: z.ZodType<Output & { entry?: EntryLink | undefined }>;
  /** Linked while it is published. Before there is an answer, it is that of the utility. */
  entry?: EntryReference | ((output: Output | undefined) => EntryReference | undefined);
  /** Pure: the same answer for the same input. @throws InvalidInput */
  run: (input: Input) => Output;
  /** The answer for people. */
  present: (output: Output, input: Input) => readonly Block[];
  /** Where `request` takes many in `items`: the answer as rows of a CSV file, the titles first. */
  tabulate?: (output: Output, input: Input) => readonly (readonly string[])[];
}

export interface UtilityOptions {
  store: Pick<Store, 'entries'>;
  defaultLocale: string;
}

/** A utility as routes, tools, commands and pages see it, whatever its types. */
export interface Utility
  extends Omit<UtilityDefinition<unknown, unknown>, 'response' | 'run' | 'entry' | 'present' | 'tabulate'> {
  response: z.ZodType;
  /** @throws InvalidInput */
  run(input: unknown): object;
  present(output: object, input: unknown): readonly Block[];
  tabulate?(output: object, input: unknown): readonly (readonly string[])[];
  /** The entry that explains what was answered, if any. */
  entryFor(output: object | undefined): EntryReference | undefined;
  /**
   * @param input what `request` has made of what was sent
   * @throws AppError `invalid-request` where it makes no sense
   */
  answer(input: unknown, options: UtilityOptions): Promise<object>;
}

export const defineUtility = <Input, Output extends object>(
  definition: UtilityDefinition<Input, Output>,
): Utility => {
  const { run, present, tabulate, entry: reference, ...rest } = definition;
  const entryFor = (output: object | undefined): EntryReference | undefined =>
    typeof reference === 'function' ? reference(output as Output | undefined) : reference;
  return {
    ...rest,
    // The caller has parsed the input with `request`.
    run: (input) => run(input as Input),
    present: (output, input) => present(output as Output, input as Input),
    ...(tabulate && {
      tabulate: (output: object, input: unknown) => tabulate(output as Output, input as Input),
    }),
    entryFor,
    answer: async (input, { store, defaultLocale }) => {
      const output = runOrRefuse(run, input as Input);
      const explained = entryFor(output);
      const entry = explained && (await findEntryLink(store, explained, defaultLocale));
      return entry === undefined ? output : { ...output, entry };
    },
  };
};

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
