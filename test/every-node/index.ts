/**
 * Proves that every supported version of Node runs the service, beside the one that runs the other tests: installs them, and the
 * package as `npm pack` makes it, in a folder for temporary files; starts the service with each and sends it 5,000 requests;
 * runs the tests of the store and of HTTP with each. Needs the npm registry: without it, and not in CI, it says that
 * nothing was proved.
 *
 *     npm run test:nodes
 */
import { rmSync } from 'node:fs';
import { installNodes, type Scratch } from './nodes.ts';
import { type Counts, runTests } from './run-tests.ts';
import { tryService } from './service.ts';

const prove = async ({ nodes, project }: Scratch): Promise<Counts> => {
  const total: Counts = { pass: 0, fail: 0 };
  for (const { what, wrong } of (await Promise.all(nodes.map((node) => tryService(project, node)))).flat()) {
    console.log(`${wrong.length === 0 ? 'ok' : 'not ok'} - ${what}`);
    for (const line of wrong.slice(0, 20)) console.log(`#   ${line}`);
    total[wrong.length === 0 ? 'pass' : 'fail'] += 1;
  }
  // One after the other: tap keeps the state of its run in the folder.
  for (const node of nodes) {
    const { pass, fail } = await runTests(node, project);
    total.pass += pass;
    total.fail += fail;
  }
  return total;
};

const scratch = await installNodes().catch((error: Error) => error);
if (scratch instanceof Error) {
  console.log(
    `# Left out, other versions of Node: they cannot be installed here (${scratch.message.split('\n')[0]}).`,
  );
  if (process.env.CI === 'true') process.exitCode = 1;
} else {
  try {
    const { pass, fail } = await prove(scratch);
    // As tap closes its reports.
    console.log(`# { total: ${pass + fail}, pass: ${pass}, fail: ${fail} }`);
    if (fail > 0) process.exitCode = 1;
  } finally {
    rmSync(scratch.folder, { recursive: true, force: true });
  }
}
