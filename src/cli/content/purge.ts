import { Command } from 'commander';
import { settingsHelp } from '../terminal/settings-help.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type EraseOptions, eraseOf } from './erase.ts';

/** `lectern purge <slug>` */
export const purgeCommand = (terminal: Terminal): Command =>
  new Command('purge')
    .description('Take away for good everything about an entry in one language, with its history.')
    .argument('<slug>', 'slug or id of the entry')
    .option('--locale <tag>', 'its language, where it has several')
    .option('--author <name>', 'who does it', 'operator')
    .option('--dry-run', 'say what would be taken away, and change nothing')
    .option('--yes', 'do not ask')
    .addHelpText('after', () => settingsHelp(['DATABASE_URL', 'DEFAULT_LOCALE']))
    .action(async (slug: string, options: EraseOptions) => {
      const { purgeEntry } = await import('../../erasure/purge.ts');
      const { systemRuntime: runtime } = await import('../../core/runtime.ts');
      await eraseOf(terminal, slug, options, {
        describe: async ({ entries }, { id, publishedAt }) => {
          const former = (await entries.formerSlugs()).filter(({ entryId }) => entryId === id);
          return [
            'All its revisions, its feedback and its slugs are taken away for good.',
            ...former.map((row) => `Its former slug ${row.slug} leads nowhere any more.`),
            publishedAt === null
              ? 'It was never published.'
              : 'Consumers of /v1/changes get its removal, by its id.',
          ];
        },
        erase: async (transaction, entry) => {
          await purgeEntry(transaction, entry, { runtime, author: options.author });
          return [`Purged: ${entry.slug}.`];
        },
      });
    });
