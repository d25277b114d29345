import fc from 'fast-check';
import t from 'tap';
import { fitLogistic, type Observation } from '../../../src/search/eval/fit-logistic.ts';

const BOUNDS = [
  [-10, 10],
  [-10, 10],
] as const;

const observations = (count: number, base: number, slope: number): Observation[] =>
  Array.from({ length: count }, (_, n) => {
    const x = (n % 100) / 100;
    const chance = 1 / (1 + Math.exp(-(base + slope * x)));
    return { x: [x], isRight: ((n * 7919) % 1000) / 1000 < chance };
  });

t.test('finds the coefficients that made the observations', async (t) => {
  const found = fitLogistic(observations(20_000, -2, 5), { prior: [0, 0], strength: 1, bounds: BOUNDS });
  t.ok(Math.abs(found[0]! + 2) < 0.3, String(found));
  t.ok(Math.abs(found[1]! - 5) < 0.5, String(found));
});

t.test('stays with the prior where there is nothing to see, and within the bounds', async (t) => {
  t.same(fitLogistic([], { prior: [1, 2], strength: 3, bounds: BOUNDS }), [1, 2]);
  const bounds = [[-1, 1] as const, [0, 1] as const];
  const found = fitLogistic(observations(500, -5, 9), { prior: [0, 0.5], strength: 0.1, bounds });
  t.same(found.map(Math.round), [-1, 1]);
});

t.test('one of weight two is as two of them', async (t) => {
  const one: Observation = { x: [1], isRight: true };
  const options = { prior: [0, 0], strength: 1, bounds: BOUNDS };
  t.same(fitLogistic([{ ...one, weight: 2 }], options), fitLogistic([one, one], options));
});

t.test('whatever is seen, the coefficients are numbers within their bounds', async (t) => {
  const seen = fc.array(
    fc.record({ x: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true })), isRight: fc.boolean() }),
  );
  fc.assert(
    fc.property(seen, (some) => {
      const found = fitLogistic(some, { prior: [0, 1], strength: 1, bounds: BOUNDS });
      return found.every((value) => value >= -10 && value <= 10);
    }),
  );
  t.pass();
});
