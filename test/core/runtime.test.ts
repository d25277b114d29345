import t from 'tap';
import { systemRuntime } from '../../src/core/runtime.ts';

t.test('ids are UUIDs of version 7 that sort by creation', async (t) => {
  const ids = Array.from({ length: 1_000 }, () => systemRuntime.newId());
  t.match(ids[0], /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  t.equal(new Set(ids).size, 1_000);
  t.same(ids.toSorted(), ids);
});

t.test('now is in milliseconds since 1970', async (t) => {
  const before = Date.now();
  const now = systemRuntime.now();
  t.ok(now >= before && now <= Date.now());
});

t.test('elapsed time only goes forward, and ids of requests are random', async (t) => {
  const before = Number(systemRuntime.elapsed?.());
  t.ok(Number(systemRuntime.elapsed?.()) >= before);
  t.not(systemRuntime.newRequestId(), systemRuntime.newRequestId());
});
