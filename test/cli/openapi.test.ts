import { spawnSync } from 'node:child_process';
import t from 'tap';
import { parse } from 'yaml';
import { PLAIN_NODE, STRIP_TYPES } from '../support/lectern.ts';
import { runMain } from '../support/terminal.ts';

t.test('prints the document as YAML, or as the same in JSON', async (t) => {
  const yaml = await runMain(['openapi']);
  t.same({ ...yaml, stdout: '' }, { code: 0, stdout: '', stderr: '' });
  const json = await runMain(['openapi', '--json']);
  t.same({ ...json, stdout: '' }, { code: 0, stdout: '', stderr: '' });
  t.match(JSON.parse(json.stdout), { openapi: /^3\.1\./, paths: { '/v1/entries': {} } });
  t.same(parse(yaml.stdout), JSON.parse(json.stdout));
});

t.test('a reader that takes one line and leaves is no error', async (t) => {
  const pipeline = 'set -o pipefail; "$0" "$@" src/cli/index.ts openapi | head -n 1';
  const { status, stdout, stderr } = spawnSync('bash', ['-c', pipeline, ...PLAIN_NODE, STRIP_TYPES], {
    encoding: 'utf8',
  });
  t.same({ status, stderr }, { status: 0, stderr: '' });
  t.match(stdout, /^openapi: 3\.1\.\d\n$/);
});
