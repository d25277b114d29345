import { Command } from 'commander';
import { readConfig } from '../../server/config.ts';
import { settingsHelp } from '../terminal/settings-help.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `lectern migrate` */
export const migrateCommand = ({ env, stderr }: Terminal): Command =>
  new Command('migrate')
    .description('Bring the database up to date without serving. (serve does it by itself.)')
    .addHelpText('after', () => settingsHelp(['DATABASE_URL']))
    .action(async () => {
      const { DATABASE_URL } = readConfig(env);
      const { openStore } = await import('../../store/store.ts');
      const { refreshProjections } = await import('../../server/refresh-projections.ts');
      const store = openStore(DATABASE_URL);
      try {
        await refreshProjections(store);
        stderr.write(`${DATABASE_URL} is up to date.\n`);
      } finally {
        store.close();
      }
    });
