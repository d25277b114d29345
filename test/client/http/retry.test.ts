import t from 'tap';
import { errorOf } from '../../../src/client/http/lectern-error.ts';
import { patiently, waitFor } from '../../../src/client/http/retry.ts';
import { problem } from '../client.ts';

const refusal = (after: string) => errorOf(problem('rate-limited', 429, { 'retry-after': after }));

t.test('asks again when the service asks to wait, after as many seconds', async (t) => {
  const refusals = [await refusal('7'), await refusal('0')];
  const waited: number[] = [];
  const answer = await patiently(
    async () => {
      const error = refusals.shift();
      if (error !== undefined) throw error;
      return 'answer';
    },
    async (seconds) => waited.push(seconds),
  );
  t.equal(answer, 'answer');
  t.same(waited, [7, 1], 'at least one, so that it does not run in circles');
});

t.test('does not ask again when nothing else is to be expected', async (t) => {
  for (const error of [await errorOf(problem('not-found', 404)), new TypeError('fetch failed')]) {
    await t.rejects(
      patiently(
        () => Promise.reject(error),
        async () => t.fail('waits'),
      ),
      error,
    );
  }
});

t.test('waits, and comes back at once when it is stopped', async (t) => {
  await waitFor(0, undefined);
  await waitFor(0.001, new AbortController().signal);
  await waitFor(1000, AbortSignal.abort());
  const controller = new AbortController();
  const waiting = waitFor(1000, controller.signal);
  controller.abort();
  await waiting;
  t.pass();
});
