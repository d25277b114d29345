import { Command } from 'commander';
import { readConfig } from '../../server/config.ts';
import { existingDatabase } from '../terminal/existing-database.ts';
import { settingsHelp } from '../terminal/settings-help.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `lectern reindex` */
export const reindexCommand = ({ env, stderr }: Terminal): Command =>
  new Command('reindex')
    .description(
      'Write the search index anew. (It follows every edit by itself; /readyz says when it does not fit.)',
    )
    .addHelpText('after', () => settingsHelp(['DATABASE_URL']))
    .action(async () => {
      const url = existingDatabase(readConfig(env).DATABASE_URL);
      const { reindex } = await import('../../search/reindex.ts');
      const { openStore } = await import('../../store/store.ts');
      const store = openStore(url);
      try {
        stderr.write(`${await reindex(store)} entries are indexed.\n`);
      } finally {
        store.close();
      }
    });
