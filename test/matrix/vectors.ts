import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { z } from 'zod';

/** Reads one of the files of test vectors: `{ input, expected, why, source }` each, of which two are checked here. */
export const readVectors = <Input extends z.ZodType, Expected extends z.ZodType>(
  file: string,
  input: Input,
  expected: Expected,
) => {
  const text = readFileSync(new URL(`./fixtures/${file}.json`, import.meta.url), 'utf8');
  return z.array(z.object({ input, expected, why: z.string() })).parse(JSON.parse(text));
};

/** Any UTF-16 at all: lone surrogates, NUL, every plane, and now and then 64 kB of it. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    {
      weight: 6,
      arbitrary: fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
    },
    { weight: 6, arbitrary: fc.string({ maxLength: 80 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }), fc.string({ maxLength: 3 }))
        .map(([unit, end]) => (unit.repeat(Math.floor(maxLength / unit.length)) + end).slice(0, maxLength)),
    },
  );
