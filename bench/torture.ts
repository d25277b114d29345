import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { torture } from '../test/torture/torture.ts';

/**
 * Kills services at random while they write, and looks at what is left (see test/torture/torture.ts):
 *
 *     npm run torture -- 200
 */

const kills = Number(process.argv[2] ?? 200);
const directory = mkdtempSync(join(tmpdir(), 'lectern-torture-'));
const started = Date.now();
const report = await torture({
  directory,
  command: [process.execPath, 'dist/cli.js'],
  ...{ kills, servers: 3, clients: 3, pause: 400 },
  random: Math.random,
  onKill: (done) => process.stderr.write(`\r${done} of ${kills} kills`),
});
process.stderr.write('\r\u001b[K');
for (const [name, value] of Object.entries(report)) console.log(`${name.padEnd(14)} ${value}`);
console.log(`${'seconds'.padEnd(14)} ${Math.round((Date.now() - started) / 1000)}`);
rmSync(directory, { recursive: true });
const { integrity, lost, brokenChains, untold, unindexed, unowed, unheard, disordered } = report;
const wrong = lost + brokenChains + untold + unindexed + unowed + unheard + disordered;
process.exitCode = integrity === 'ok' && wrong === 0 ? 0 : 1;
