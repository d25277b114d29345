import t from 'tap';
import { matrixTools } from '../../../../src/site/mcp/tools/matrix-tools.ts';
import { UTILITIES } from '../../../matrix/utilities.ts';
import { buildTestApp } from '../../../support/app.ts';
import { callerOf } from './call.ts';

t.test('each utility answers as its route does', async (t) => {
  const call = callerOf(t, await buildTestApp(t, { content: 'seed' }));
  for (const [n, { request, answer }] of UTILITIES.entries()) {
    const { name } = matrixTools[n]!;
    t.same((await call(name, request)).structuredContent, answer, name);
  }
});

t.test('what makes no sense is refused in words', async (t) => {
  const call = callerOf(t, await buildTestApp(t));
  t.match(await call('build_matrix_tombstone', { replacementRoom: '#new:example.org' }), {
    isError: true,
    content: [{ text: /^"replacementRoom": This is an alias/ }],
  });
});
