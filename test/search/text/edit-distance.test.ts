import * as fc from 'fast-check';
import t from 'tap';
import { editDistance as distanceOfCodes } from '../../../src/search/text/edit-distance.ts';
import { codesOf } from '../../../src/search/text/lexicon.ts';

const editDistance = (a: string, b: string, limit: number): number =>
  distanceOfCodes(codesOf(a), codesOf(b), limit);

const CASES: readonly [string, string, number][] = [
  ['room', 'room', 0],
  ['romo', 'room', 1],
  ['rooom', 'room', 1],
  ['rom', 'room', 1],
  ['tombstoen', 'tombstone', 1],
  ['tmobstoen', 'tombstone', 2],
  ['', 'ab', 2],
];

for (const [a, b, distance] of CASES) {
  t.test(`${a || '(nothing)'} is ${distance} from ${b}`, async (t) => {
    t.equal(editDistance(a, b, 3), distance);
    t.equal(editDistance(b, a, 3), distance);
  });
}

t.test('stops at one more than the limit', async (t) => {
  t.equal(editDistance('abcdef', 'uvwxyz', 2), 3);
  t.equal(editDistance('a', 'abcdef', 2), 3);
});

t.test('a lower limit gives the same answer up to it', async () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
      t.equal(editDistance(a, b, limit), Math.min(editDistance(a, b, 99), limit + 1));
    }),
    { numRuns: 500 },
  );
});
