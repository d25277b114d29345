import * as z from 'zod';

/** A warning: a stable code out of a closed list for programs, and sentences for people. */
export const warningSchema = <const Code extends readonly [string, ...string[]]>(codes: Code) =>
  z.object({
    code: z.enum(codes).describe('Stable name of what was noticed, for programs.'),
    message: z.string().describe('What was noticed and what to do about it, in sentences.'),
  });
