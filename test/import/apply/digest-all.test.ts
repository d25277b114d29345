import t from 'tap';
import { digestMarkdown } from '../../../src/content/html/render.ts';
import { DIGEST_BATCH, digestAll, WORTH_THREADS } from '../../../src/import/apply/digest-all.ts';

const answersOf = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `Answer *${n}*, [nowhere](#).`);

const DIGESTS = answersOf(WORTH_THREADS + 1).map(digestMarkdown);

for (const [count, threads] of [
  [0, 2],
  [DIGEST_BATCH + 1, 2],
  [WORTH_THREADS, 1],
  [WORTH_THREADS + 1, 3],
] as const) {
  t.test(`${count} answers on ${threads} processors are digested in their order`, async (t) => {
    const answers = answersOf(count);
    const steps: number[] = [];
    const digests = await digestAll(
      answers,
      (done, total) => {
        t.equal(total, count);
        steps.push(done);
      },
      threads,
    );
    t.same(digests, DIGESTS.slice(0, count));
    t.same(
      steps,
      [...steps].sort((a, b) => a - b),
    );
    t.equal(steps[0], 0);
    t.equal(steps.at(-1), count);
  });
}

t.test('what goes wrong with one ends the whole, with its reason', async (t) => {
  const answers = answersOf(WORTH_THREADS * 2);
  Reflect.set(answers, 300, 404);
  const steps: number[] = [];
  for (const threads of [1, 2]) {
    await t.rejects(
      digestAll(answers, (done) => steps.push(done), threads),
      { message: 'Input data should be a String' },
    );
    t.ok(Math.max(...steps) < answers.length);
  }
});

t.test('where no thread can start, the work is done all the same', async (t) => {
  const answers = answersOf(WORTH_THREADS);
  const script = new URL('data:text/javascript,throw new Error()');
  t.same(await digestAll(answers, () => {}, 2, script), DIGESTS.slice(0, WORTH_THREADS));
});

t.test('as many threads as there are processors', async (t) => {
  const answers = answersOf(WORTH_THREADS);
  t.same(await digestAll(answers, () => {}), DIGESTS.slice(0, WORTH_THREADS));
});
