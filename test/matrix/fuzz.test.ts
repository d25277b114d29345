import fc from 'fast-check';
import t from 'tap';
import { buildTestApp } from '../support/app.ts';
import { anyRequest, FUZZED_URLS } from './fuzz-requests.ts';

/** Inputs for each route; `bench/fuzz-matrix.ts` asks for many more. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 200);

for (const url of FUZZED_URLS) {
  t.test(`${url} answers as documented, or refuses, whatever is sent`, async (t) => {
    const { inject } = await buildTestApp(t, { content: 'seed', logger: false });
    const counts = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(anyRequest(url), async (request) => {
        // Fails the test when the answer is not as documented.
        const { statusCode } = await inject(request);
        counts.set(statusCode, (counts.get(statusCode) ?? 0) + 1);
        return statusCode === 200 || statusCode === 400;
      }),
      { numRuns: RUNS },
    );
    t.comment(`${url}: ${RUNS} requests, by status ${JSON.stringify(Object.fromEntries(counts))}`);
    t.ok(counts.has(200) && counts.has(400), 'both happened');
  });
}
