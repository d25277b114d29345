import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { decodeCursor, encodeCursor, invalidCursor, MAX_CURSOR_LENGTH } from '../../src/core/cursor.ts';

const LIST = ['entries', 'en', undefined, ['a'], 'position'];

t.test('a cursor leads back to its position', async (t) => {
  const position = fc.array(fc.oneof(fc.maxSafeInteger(), fc.string({ unit: 'binary' })), { maxLength: 4 });
  const returns = fc.property(position, (position) => {
    const shape = position.map((value) => (typeof value === 'number' ? 'number' : 'string'));
    assert.deepEqual(decodeCursor(encodeCursor(LIST, position), LIST, shape), position);
  });
  t.doesNotThrow(() => fc.assert(returns));
});

t.test('a cursor is safe in a URL as it is', async (t) => {
  t.match(encodeCursor(LIST, ['Größe? / + &=', 1]), /^[A-Za-z0-9_-]+$/);
});

t.test('a cursor of another list is refused', async (t) => {
  const cursor = encodeCursor(LIST, [1]);
  t.throws(() => decodeCursor(cursor, [...LIST, 'more'], ['number']), { code: 'invalid-cursor' });
});

t.test('a forged position that does not fit the sort order is refused', async (t) => {
  const forged: [unknown[], ('number' | 'string')[]][] = [
    [['1'], ['number']],
    [[1], ['string']],
    [[1, 2], ['number']],
    [[], ['number']],
    [[1.5], ['number']],
    [[2 ** 60], ['number']],
    [[null], ['number']],
    [[{}], ['string']],
    [[true], ['string']],
  ];
  for (const [position, shape] of forged) {
    const cursor = encodeCursor(LIST, position as number[]);
    t.throws(() => decodeCursor(cursor, LIST, shape), { code: 'invalid-cursor' }, JSON.stringify(position));
  }
  const infinite = Buffer.from(
    Buffer.from(encodeCursor(LIST, [777]), 'base64url')
      .toString()
      .replace('777', '1e999'),
  ).toString('base64url');
  t.throws(() => decodeCursor(infinite, LIST, ['number']), { code: 'invalid-cursor' }, 'infinity');
});

t.test('anything else is refused, whatever it is', async (t) => {
  const json = fc.json().map((text) => Buffer.from(text).toString('base64url'));
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), json);
  const refuses = fc.property(anything, (cursor) => {
    assert.throws(() => decodeCursor(cursor, LIST, ['number']), { code: 'invalid-cursor' });
  });
  t.doesNotThrow(() => fc.assert(refuses, { numRuns: 200 }));
});

t.test('the refusal names the parameter that the cursor came in', async (t) => {
  t.match(invalidCursor('since'), { errors: [{ pointer: '#/query/since', code: 'invalid-cursor' }] });
  t.throws(() => decodeCursor('x', LIST, []), { errors: [{ pointer: '#/query/cursor' }] });
});

t.test('cursors are at most 4,000 characters', async (t) => t.equal(MAX_CURSOR_LENGTH, 4_000));
