import { Command } from 'commander';
import { readConfig } from '../../server/config.ts';
import { existingDatabase } from '../terminal/existing-database.ts';
import { settingsHelp } from '../terminal/settings-help.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `lectern keys revoke <key>` */
export const revokeKeyCommand = ({ env, stderr }: Terminal): Command =>
  new Command('revoke')
    .description('End the use of a key, at once and for ever.')
    .argument('<which>', 'its name, its id, or how it begins (lct_ and eight characters)')
    .addHelpText('after', () => settingsHelp(['DATABASE_URL']))
    .action(async (which: string) => {
      const { revokeKey } = await import('../../keys/revoke-key.ts');
      const { systemRuntime } = await import('../../core/runtime.ts');
      const { openStore } = await import('../../store/store.ts');
      const store = openStore(existingDatabase(readConfig(env).DATABASE_URL));
      try {
        // A whole key is taken too: it is what people have at hand. It is not repeated.
        const { hintOf, isKey } = await import('../../keys/key-text.ts');
        const row = await revokeKey(store, isKey(which) ? hintOf(which) : which, systemRuntime);
        stderr.write(`The key ${row.hint}… of ${row.name} is revoked.\n`);
      } finally {
        store.close();
      }
    });
