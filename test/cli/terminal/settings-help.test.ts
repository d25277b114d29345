import t from 'tap';
import { settingsHelp } from '../../../src/cli/terminal/settings-help.ts';
import { describeSettings } from '../../../src/server/config.ts';

t.test('has each setting as it would be set, with its sentence below', async (t) => {
  const lines = settingsHelp().trim().split('\n');
  t.equal(lines.length, 1 + 2 * describeSettings().length);
  t.equal(lines[0], 'Settings, from the environment:');
  t.ok(lines.includes('  PORT=3000'));
  t.ok(lines.includes('  PUBLIC_URL'), 'one without a default stands alone');
});

t.test('can be cut down to what a command reads', async (t) => {
  t.equal(
    settingsHelp(['DATABASE_URL']),
    `
Settings, from the environment:
  DATABASE_URL=file:./data/lectern.db
      Where the entries are: file:<path> of an SQLite file, or :memory: to store nothing.
`,
  );
});
