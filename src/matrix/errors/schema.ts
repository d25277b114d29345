import * as z from 'zod';
import { EntryLink } from '../entry-link.ts';

/** Longest text, in characters: room for a whole body and the lines of a log around it. */
export const MAX_ERROR_INPUT_LENGTH = 8192;

export const ERROR_REQUEST_EXAMPLE = {
  error: '{"errcode":"M_FORBIDDEN","error":"You are not a server admin"}',
};

export const ErrorRequest = z
  .strictObject(
    {
      error: z
        .string({ error: 'must be a string: an errcode, a message or a whole error body' })
        .max(MAX_ERROR_INPUT_LENGTH, {
          error: `has more than ${MAX_ERROR_INPUT_LENGTH} characters; send the error alone`,
        })
        .describe(
          'An errcode, a message that a client shows, or the whole body of the response. It is not echoed.',
        ),
    },
    { error: 'must be an object with one field, `error`' },
  )
  .describe('An error to explain.')
  .meta({ id: 'ErrorRequest', examples: [ERROR_REQUEST_EXAMPLE] });

export type ErrorRequest = z.infer<typeof ErrorRequest>;

export const ErrorExplanation = z
  .object({
    errcode: z.string().nullable().describe('The errcode in it, where it has one of the known form.'),
    known: z.boolean().describe('Whether it is explained here.'),
    title: z.string().describe('What it says, in a few words.'),
    cause: z.string().describe('Why servers and clients say so.'),
    steps: z.array(z.string()).describe('What to do, the most likely first.'),
    hasSecret: z
      .boolean()
      .describe('Whether what was pasted holds a token or another secret: treat that as leaked.'),
    entry: EntryLink.optional(),
  })
  .describe('What an error of Matrix means.')
  .meta({ id: 'ErrorExplanation' });

export type ErrorExplanation = z.infer<typeof ErrorExplanation>;
