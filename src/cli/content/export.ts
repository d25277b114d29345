import { Command } from 'commander';
import { readConfig } from '../../server/config.ts';
import { existingDatabase } from '../terminal/existing-database.ts';
import { settingsHelp } from '../terminal/settings-help.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { toWriteError } from '../terminal/write-error.ts';

/** `lectern export <directory>` */
export const exportCommand = ({ env, stdout }: Terminal): Command =>
  new Command('export')
    .description('Write everything as a content directory. Files that have not changed are not touched.')
    .argument('<directory>', 'where to write; made when it does not exist')
    .option('--prune', 'remove Markdown files of entries that are no longer there')
    .option('--force', 'also overwrite and remove files that were edited since the last import or export')
    .addHelpText('after', () => settingsHelp(['DATABASE_URL', 'DEFAULT_LOCALE']))
    .action(
      async (directory: string, { prune = false, force = false }: { prune?: boolean; force?: boolean }) => {
        const { DATABASE_URL, DEFAULT_LOCALE } = readConfig(env);
        const url = existingDatabase(DATABASE_URL);
        const { exportDirectory } = await import('../../export/export-directory.ts');
        const { openStore } = await import('../../store/store.ts');
        const store = openStore(url);
        try {
          const options = { defaultLocale: DEFAULT_LOCALE, prune, force };
          const report = await exportDirectory(store, directory, options).catch((error) => {
            throw toWriteError(error, directory);
          });
          const removed = prune || report.removed.length > 0 ? `, ${report.removed.length} removed` : '';
          stdout.write(`${report.written.length} written, ${report.unchanged} unchanged${removed}.\n`);
        } finally {
          store.close();
        }
      },
    );
