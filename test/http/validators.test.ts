import t from 'tap';
import { isHeld, isSettled } from '../../src/http/validators.ts';

t.test('a caller that names the tag, or a later time, has it already', async (t) => {
  const validators = { etag: '"a"', 'last-modified': 'Fri, 13 Jun 2025 11:53:36 GMT' };
  t.ok(isHeld({ 'if-none-match': 'W/"a"' }, validators));
  t.notOk(isHeld({ 'if-none-match': '"b"' }, validators));
  t.ok(isHeld({ 'if-modified-since': 'Fri, 13 Jun 2025 11:53:36 GMT' }, validators));
  t.notOk(isHeld({ 'if-modified-since': 'Fri, 13 Jun 2025 11:53:36 GMT' }, { etag: '"a"' }));
  t.notOk(isHeld({}, validators));
});

t.test('a no-cache that is meant for caches on the way does not make it old', async (t) => {
  t.ok(isHeld({ 'if-none-match': '"a"', 'cache-control': 'no-cache' }, { etag: '"a"' }));
});

t.test('a time is settled from the second behind it on', async (t) => {
  const clock = t.intercept(Date, 'now', { value: () => 5_000 });
  t.same([4_000, 4_001, 6_000].map(isSettled), [true, false, false]);
  clock.restore();
});
