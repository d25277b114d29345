import t from 'tap';
import { PLAIN_NODE, STRIP_TYPES } from '../support/lectern.ts';
import { torture } from './torture.ts';

/** The short form of `npm run torture`. */
t.test('what was acknowledged is there, whenever a service is killed', async (t) => {
  const report = await torture({
    directory: t.testdir({}),
    command: [...PLAIN_NODE, STRIP_TYPES, 'src/cli/index.ts'],
    ...{ kills: 4, servers: 2, clients: 2, pause: 800 },
    random: Math.random,
  });
  t.match(report, { integrity: 'ok', lost: 0, brokenChains: 0, untold: 0, unindexed: 0 });
  t.match(report, { unowed: 0, unheard: 0, disordered: 0 });
  t.ok(report.heard > 0);
  t.ok(report.acknowledged > 0 && report.revisions >= report.acknowledged, JSON.stringify(report));
});
