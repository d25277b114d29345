import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { readConfig } from '../../server/config.ts';
import { databasePath, existingDatabase } from '../terminal/existing-database.ts';
import { fileSize } from '../terminal/file-size.ts';
import { settingsHelp } from '../terminal/settings-help.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { toWriteError } from '../terminal/write-error.ts';

/** `lectern backup <file>` */
export const backupCommand = ({ env, stdout }: Terminal): Command =>
  new Command('backup')
    .description('Copy the database to one file, as it is at this moment; services may go on using it.')
    .argument('<file>', 'where to; it appears when the copy is whole and checked')
    .option('--force', 'replace the file when it exists')
    .addHelpText('after', () => settingsHelp(['DATABASE_URL']))
    .action(async (file: string, { force = false }: { force?: boolean }) => {
      const path = databasePath(existingDatabase(readConfig(env).DATABASE_URL));
      const { backUp } = await import('../../store/sqlite/backup/back-up.ts');
      try {
        makeFolder(dirname(resolve(file)));
        const { entries, schema, bytes } = await backUp(path, resolve(file), { replace: force });
        stdout.write(`${file}: ${entries} entries, schema ${schema}, ${fileSize(bytes)}, checked.\n`);
      } catch (error) {
        throw toWriteError(error as NodeJS.ErrnoException, file, file);
      }
    });

/** The folder alone, and not those above it: a longer path that does not exist is a typo. Only its owner may read it. */
const makeFolder = (folder: string): void => {
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
};
