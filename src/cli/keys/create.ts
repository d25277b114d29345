import { Command, InvalidArgumentError, Option } from 'commander';
import { ROLES, type Role } from '../../core/caller.ts';
import { formatTime } from '../../core/time.ts';
import { readConfig } from '../../server/config.ts';
import { settingsHelp } from '../terminal/settings-help.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  name: string;
  role: Role;
  expires?: number;
}

/** `lectern keys create` */
export const createKeyCommand = ({ env, stdout, stderr }: Terminal): Command =>
  new Command('create')
    .description('Make a key and print it, once. Only a digest of it is stored.')
    .requiredOption('--name <name>', 'whose it is; signs what is written with it')
    .addOption(
      new Option('--role <role>', 'reader sees drafts, editor writes, admin also registers webhooks')
        .choices(ROLES)
        .makeOptionMandatory(),
    )
    .option('--expires <when>', 'a number of days (90d), or a time (2027-01-31T00:00:00Z)', readExpiry)
    .addHelpText('after', () => settingsHelp(['DATABASE_URL']))
    .action(async ({ name, role, expires }: Options) => {
      const { DATABASE_URL } = readConfig(env);
      const { createKey } = await import('../../keys/create-key.ts');
      const { systemRuntime } = await import('../../core/runtime.ts');
      const { openStore } = await import('../../store/store.ts');
      const store = openStore(DATABASE_URL);
      try {
        const { key, row } = await createKey(store, { name, role, expiresAt: expires }, systemRuntime);
        const until = row.expiresAt === null ? '' : ` until ${formatTime(row.expiresAt)}`;
        stderr.write(`A key for ${name} (${role})${until}. Keep it now: it is not shown again.\n`);
        stdout.write(`${key}\n`);
      } finally {
        store.close();
      }
    });

const DAY_MS = 86_400_000;

/** A number of days from now, or a time with its zone; in milliseconds since 1970. */
const readExpiry = (text: string): number => {
  const days = /^(\d{1,5})d$/.exec(text)?.[1];
  const isTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(text);
  const at =
    days === undefined ? (isTime ? Date.parse(text) : Number.NaN) : Date.now() + Number(days) * DAY_MS;
  if (at > Date.now()) return at;
  throw new InvalidArgumentError('It must be a number of days such as 90d, or a time in the future.');
};
