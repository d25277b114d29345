import t from 'tap';
import { enableCompileCache } from '../../../src/cli/terminal/compile-cache.ts';

t.test('is asked for where Node has it', async (t) => {
  let calls = 0;
  enableCompileCache({
    enableCompileCache: () => {
      calls += 1;
    },
  });
  t.equal(calls, 1);
});

t.test('an older Node does without', async (t) => {
  t.doesNotThrow(() => enableCompileCache({}));
  t.doesNotThrow(() => enableCompileCache(), 'nor is it an error on this one');
});
