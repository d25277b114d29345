import * as z from 'zod';
import { AppError } from '../errors.ts';
import type { App } from '../http/fastify.ts';
import { JSON_MEDIA_TYPE } from '../media-type.ts';
import type { Store } from '../store/store.ts';
import type { EntryLink } from './entry-link.ts';
import { findEntryLink } from './find-entry-link.ts';
import { InvalidInput, inWords } from './invalid-input.ts';

/** What a utility gives to have its route made. */
export interface Utility<Input, Output> {
  path: string;
  operationId: string;
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

/** Registers `POST` of a utility. Its answers are never stored by anybody: what is asked can be a secret. */
export const utilityRoute = <Input, Output extends object>(
  app: App,
  { store, defaultLocale }: UtilityOptions,
  utility: Utility<Input, Output>,
): void => {
  const { path, operationId, summary, description, request, response, entrySlug, run } = utility;
  app.post(
    path,
    {
      schema: {
        operationId,
        summary,
        description,
        tags: ['Matrix'],
        querystring: z.strictObject({}),
        body: request,
        response: {
          200: { description: 'The answer.', content: { 'application/json': { schema: response } } },
        },
      },
    },
    async ({ body }, reply) => {
      // The validator has made it from `request`; the type provider does not follow a generic schema.
      const output = runOrRefuse(run, body as Input);
      const entry = await findEntryLink(store, entrySlug, defaultLocale);
      return reply
        .header('cache-control', 'no-store')
        .type(JSON_MEDIA_TYPE)
        .send(JSON.stringify(entry === undefined ? output : { ...output, entry }));
    },
  );
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
