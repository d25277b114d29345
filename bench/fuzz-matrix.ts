import { spawnSync } from 'node:child_process';

/**
 * The long form of `test/matrix/fuzz.test.ts`: 100,000 requests to each route, or as many as the first argument says.
 * Prints how many were answered with which status; what breaks is printed with the smallest request that does.
 */
const runs = process.argv[2] ?? '100000';

const { status } = spawnSync(process.execPath, ['--import=tsx', 'test/matrix/fuzz.test.ts'], {
  env: { ...process.env, FUZZ_RUNS: runs, TAP_TIMEOUT: '0' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
