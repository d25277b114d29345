import { join } from 'node:path';
import t from 'tap';
import { TOMBSTONE_EXAMPLE, TOMBSTONE_REQUEST_EXAMPLE } from '../../../src/matrix/tombstones/examples.ts';
import { runMain } from '../../support/terminal.ts';

const run = (...args: string[]) => runMain(['matrix', 'tombstone', ...args]);
const { replacementRoom, roomId, sender, powerLevels } = TOMBSTONE_REQUEST_EXAMPLE;

t.test('builds a tombstone', async (t) => {
  const { code, stdout, stderr } = await run(replacementRoom, '--room-id', roomId);
  t.same({ code, stderr }, { code: 0, stderr: '' });
  t.match(stdout, /^m\.room\.tombstone, with an empty state key/);
  t.match(stdout, /\ncurl --fail-with-body/);
});

t.test('--json is the answer of the API, without the entry', async (t) => {
  const { entry: _, ...answer } = TOMBSTONE_EXAMPLE;
  const file = join(t.testdir({ 'levels.json': JSON.stringify(powerLevels) }), 'levels.json');
  const options = ['--room-id', roomId, '--sender', sender, '--power-levels', file];
  t.same(JSON.parse((await run(replacementRoom, ...options, '--json')).stdout), answer);
});

t.test('takes a message, and several servers', async (t) => {
  const { stdout } = await run(
    replacementRoom,
    '--body',
    'Moved',
    '--via',
    'a.org',
    '--via',
    'b.org',
    '--json',
  );
  const { event, links } = JSON.parse(stdout);
  t.equal(event.content.body, 'Moved');
  t.match(links.matrixTo, /\?via=a\.org&via=b\.org$/);
});

t.test('all that is wrong is told, one a line', async (t) => {
  const { code, stdout, stderr } = await run('#new:example.org', '--room-id', '', '--sender', 'alice');
  t.same([code, stdout], [1, '']);
  t.match(stderr, /^"replacementRoom": .*\n"roomId": .*\n"sender": .*\n$/);
});

t.test('wrong usage ends with 2', async (t) => {
  t.match(await run(), { code: 1, stderr: /Give the id of the new room/ });
  t.match(await run(replacementRoom, '--roomid', roomId), { code: 2, stderr: /Did you mean --room-id\?/ });
});
