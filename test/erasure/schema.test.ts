import t from 'tap';
import { Redact, RedactResult } from '../../src/erasure/schema.ts';

t.test('a reason may be given, in one line', async (t) => {
  for (const body of [undefined, null, {}, { note: 'A key.' }]) t.ok(Redact.safeParse(body).success);
  for (const body of [{ note: 'a\nb' }, { note: '' }, { reason: 'x' }, 'x'])
    t.notOk(Redact.safeParse(body).success);
});

t.test('what is left has no texts, and names where else they are', async (t) => {
  const result = {
    ...{ revision: 1, at: '2026-01-02T03:04:05Z', by: 'twilight', note: null, status: 'published' },
    ...{ contentHash: null, redacted: { at: '2026-01-02T03:04:05Z', by: 'admin', note: null } },
    ...{ links: { self: '/a', diff: '/a/diff' }, sameContent: [2] },
  };
  t.ok(RedactResult.safeParse(result).success);
  t.notOk(RedactResult.safeParse({ ...result, redacted: null }).success);
});
