import t from 'tap';
import {
  isNotModified,
  isPreconditionFailed,
  isSettled,
  validatorsOf,
} from '../../../src/http/negotiation/validators.ts';

t.test('a caller that names the tag, or a later time, has it already', async (t) => {
  const validators = { etag: '"a"', 'last-modified': 'Fri, 13 Jun 2025 11:53:36 GMT' };
  t.ok(isNotModified({ 'if-none-match': 'W/"a"' }, validators));
  t.notOk(isNotModified({ 'if-none-match': '"b"' }, validators));
  t.ok(isNotModified({ 'if-modified-since': 'Fri, 13 Jun 2025 11:53:36 GMT' }, validators));
  t.notOk(isNotModified({ 'if-modified-since': 'Fri, 13 Jun 2025 11:53:36 GMT' }, { etag: '"a"' }));
  t.notOk(isNotModified({}, validators));
});

t.test('a no-cache that is meant for caches on the way does not make it old', async (t) => {
  t.ok(isNotModified({ 'if-none-match': '"a"', 'cache-control': 'no-cache' }, { etag: '"a"' }));
});

t.test('a time is settled from the second behind it on', async (t) => {
  const clock = t.intercept(Date, 'now', { value: () => 5_000 });
  t.same([4_000, 4_001, 6_000].map(isSettled), [true, false, false]);
  clock.restore();
});

t.test('tags are compared one by one, weakly, and any state has the asterisk', async (t) => {
  for (const match of ['*', ' * ', '"a"', 'W/"a"', '"x", "a"', '"x",W/"a"', '"x" , "a" ,']) {
    t.ok(isNotModified({ 'if-none-match': match }, { etag: '"a"' }), match);
  }
  for (const match of ['', '"A"', 'a', '"a', '"a-gzip"', '"*"', 'w/"a"', 'W/"*"']) {
    t.notOk(isNotModified({ 'if-none-match': match }, { etag: '"a"' }), match);
  }
});

t.test('a tag that differs counts, whatever the date says', async (t) => {
  const validators = { etag: '"b"', 'last-modified': 'Fri, 13 Jun 2025 11:53:36 GMT' };
  const headers = { 'if-none-match': '"a"', 'if-modified-since': 'Fri, 13 Jun 2025 11:53:36 GMT' };
  t.notOk(isNotModified(headers, validators));
});

t.test('a date that is none, or that is yet to come, says nothing', async (t) => {
  const validators = { etag: '"a"', 'last-modified': 'Fri, 13 Jun 2025 11:53:36 GMT' };
  const ahead = new Date(Date.now() + 90_000).toUTCString();
  for (const since of ['2099', 'tomorrow', '', '0', 'Fri, 13 Jun 2099 11:53:36 GMT', ahead, '2025-06-14']) {
    t.notOk(isNotModified({ 'if-modified-since': since }, validators), since);
  }
  t.ok(isNotModified({ 'if-modified-since': 'Friday, 13-Jun-25 11:53:36 GMT' }, validators));
});

t.test('a caller can ask for one state alone', async (t) => {
  const at = Date.UTC(2025, 5, 13, 11, 53, 36, 500);
  const asked = (
    headers: Parameters<typeof isPreconditionFailed>[0],
    lastModified: number | undefined = at,
  ) => isPreconditionFailed(headers, lastModified, (tag) => tag === '"a"');
  t.notOk(asked({}));
  for (const match of ['"a"', ' "a" ', '*', '"x", "a"']) t.notOk(asked({ 'if-match': match }), match);
  for (const match of ['"b"', 'W/"a"', '', 'a', '"x", "y"']) t.ok(asked({ 'if-match': match }), match);
  t.notOk(asked({ 'if-unmodified-since': 'Fri, 13 Jun 2025 11:53:36 GMT' }));
  t.ok(asked({ 'if-unmodified-since': 'Fri, 13 Jun 2025 11:53:35 GMT' }));
  for (const since of ['2020', 'yesterday']) t.notOk(asked({ 'if-unmodified-since': since }), since);
  const both = { 'if-match': '"a"', 'if-unmodified-since': 'Fri, 13 Jun 2025 11:53:35 GMT' };
  t.notOk(asked(both), 'a tag tells more than a date');
  t.notOk(
    isPreconditionFailed({ 'if-unmodified-since': 'Fri, 13 Jun 2025 11:53:35 GMT' }, undefined, () => false),
  );
});

t.test('a date is sent from the second after the change on', async (t) => {
  const changed = Date.UTC(2025, 5, 13, 11, 53, 36, 500);
  t.same(validatorsOf('"a"', changed), { etag: '"a"', 'last-modified': 'Fri, 13 Jun 2025 11:53:36 GMT' });
  for (const unsettled of [Date.now(), undefined]) t.same(validatorsOf('"a"', unsettled), { etag: '"a"' });
});
