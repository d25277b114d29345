import t from 'tap';
import { takeExclusions } from '../../../src/search/query/exclusions.ts';

const CASES: readonly [text: string, excluded: string[]][] = [
  ['install -windows -linux', ['windows', 'linux']],
  ['-windows install', ['windows']],
  ['install -f', []],
  ['install --force', []],
  ['sign-in page', []],
  ['a - windows', []],
  ['-windows', []],
];

for (const [text, excluded] of CASES) {
  t.test(`"${text}" excludes ${JSON.stringify(excluded)}`, async (t) => {
    const taken = takeExclusions(text);
    t.same(taken.excluded, excluded);
    if (excluded.length === 0) t.equal(taken.wanted, text);
  });
}
