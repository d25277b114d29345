import { Command } from 'commander';
import { readConfig } from '../server/config.ts';
import { existingDatabase } from './terminal/existing-database.ts';
import { settingsHelp } from './terminal/settings-help.ts';
import type { Terminal } from './terminal/terminal.ts';
import { toWriteError } from './terminal/write-error.ts';

/** `lectern export <directory>` */
export const exportCommand = ({ env, stdout }: Terminal): Command =>
  new Command('export')
    .description('Write everything as a content directory. Files that have not changed are not touched.')
    .argument('<directory>', 'where to write; made when it does not exist')
    .option('--prune', 'remove Markdown files of entries that are no longer there')
    .addHelpText('after', () => settingsHelp(['DATABASE_URL', 'DEFAULT_LOCALE']))
    .action(async (directory: string, { prune = false }: { prune?: boolean }) => {
      const { DATABASE_URL, DEFAULT_LOCALE } = readConfig(env);
      const url = existingDatabase(DATABASE_URL);
      const { exportFiles } = await import('../export/export.ts');
      const { writeDirectory } = await import('../export/write-directory.ts');
      const { openStore } = await import('../store/store.ts');
      const store = openStore(url);
      try {
        // All files as of one moment, whatever is written meanwhile.
        const files = exportFiles(await store.snapshot(), DEFAULT_LOCALE);
        const report = await writeDirectory(directory, files, { prune }).catch((error) => {
          throw toWriteError(error, directory);
        });
        const removed = prune || report.removed.length > 0 ? `, ${report.removed.length} removed` : '';
        stdout.write(`${report.written.length} written, ${report.unchanged} unchanged${removed}.\n`);
      } finally {
        store.close();
      }
    });
