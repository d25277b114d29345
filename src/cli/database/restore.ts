import { resolve } from 'node:path';
import { Command } from 'commander';
import { formatTime } from '../../core/time.ts';
import { readConfig } from '../../server/config.ts';
import { databasePath } from '../terminal/existing-database.ts';
import { settingsHelp } from '../terminal/settings-help.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  dryRun?: boolean;
  keep: boolean;
}

/** `lectern restore <file>` */
export const restoreCommand = ({ env, stdout }: Terminal): Command =>
  new Command('restore')
    .description(
      'Put a backup in the place of the database, when it is whole. Services that have it open go on with the backup.',
    )
    .argument('<file>', 'what lectern backup has written')
    .option('--dry-run', 'check the backup, and change nothing')
    .option('--no-keep', 'do not keep what the database holds now in a file beside it')
    .addHelpText('after', () => settingsHelp(['DATABASE_URL']))
    .action(async (file: string, { dryRun = false, keep }: Options) => {
      const path = databasePath(readConfig(env).DATABASE_URL);
      const { checkBackup, restore } = await import('../../store/sqlite/backup/restore.ts');
      if (dryRun) {
        const { entries, schema, modifiedAt } = await checkBackup(resolve(file));
        stdout.write(
          `Nothing was changed; it would be: ${entries} entries as of ${formatTime(modifiedAt)}, schema ${schema}.\n`,
        );
        return;
      }
      const { systemRuntime } = await import('../../core/runtime.ts');
      const restored = await restore(resolve(file), path, { runtime: systemRuntime, keep, prepare });
      const { entries, schema, modifiedAt, migratedTo, former, undone } = restored;
      const migrated = migratedTo === schema ? '' : `, brought up to ${migratedTo}`;
      stdout.write(
        `Restored: ${entries} entries as of ${formatTime(modifiedAt)}, schema ${schema}${migrated}.\n`,
      );
      if (former !== undefined) stdout.write(`What the database held before is in ${former}.\n`);
      for (const { slug, locale } of undone) {
        stdout.write(
          `${slug} (${locale}) says again what was redacted since: change it, and redact that anew.\n`,
        );
      }
    });

/** Migrates a copy of the backup, and has its projections drawn by this version. */
const prepare = async (url: string): Promise<void> => {
  const { refreshProjections } = await import('../../server/refresh-projections.ts');
  const { openStore } = await import('../../store/store.ts');
  const store = openStore(url);
  try {
    await refreshProjections(store);
  } finally {
    store.close();
  }
};
