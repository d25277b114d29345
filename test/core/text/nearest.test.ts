import t from 'tap';
import { didYouMean, nearest } from '../../../src/core/text/nearest.ts';

const NAMES = ['limit', 'cursor', 'updatedSince', 'category'];

const MEANT: [word: string, name: string | undefined][] = [
  ['limt', 'limit'],
  ['LIMIT', 'limit'],
  ['updatedsince', 'updatedSince'],
  ['updated_since', 'updatedSince'],
  ['categories', 'category'],
  ['xyzzy', undefined],
  ['', undefined],
];

for (const [word, name] of MEANT) {
  t.test(`“${word}” means ${name ?? 'nothing that there is'}`, async (t) => {
    t.equal(nearest(word, NAMES), name);
  });
}

t.test('a name in other letters wins over one that is as near', async (t) => {
  t.equal(nearest('Tag', ['tab', 'tag']), 'tag');
});

t.test('nothing is near to where there is nothing, or to a text', async (t) => {
  t.equal(nearest('limit', []), undefined);
  t.equal(nearest('l'.repeat(101), NAMES), undefined);
});

t.test('a proposal is a sentence that follows another, or nothing', async (t) => {
  t.equal(didYouMean('limt', NAMES), ' Did you mean "limit"?');
  t.equal(didYouMean('xyzzy', NAMES), '');
});
