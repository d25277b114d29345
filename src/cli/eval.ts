import { basename, resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Half } from '../search/eval/run.ts';
import { readConfig } from '../server/config.ts';
import { existingDatabase } from './terminal/existing-database.ts';
import { settingsHelp } from './terminal/settings-help.ts';
import type { Terminal } from './terminal/terminal.ts';

interface Options {
  json?: boolean;
  half: Half;
  threshold?: number;
  locale?: string;
}

/** `lectern eval <directory>` */
export const evalCommand = ({ env, stdout }: Terminal): Command =>
  new Command('eval')
    .description(
      'Measure the search with judged questions: of a directory with entries of its own (docs.jsonl), or of the database.',
    )
    .argument(
      '<directory>',
      'with queries.jsonl and qrels.tsv; queries_typo.jsonl and oos_queries.jsonl if any',
    )
    .option('--json', 'as JSON instead of a table')
    .addOption(
      new Option('--half <half>', 'only questions whose id ends in an odd or an even number')
        .choices(['odd', 'even', 'all'])
        .default('all'),
    )
    .addOption(
      new Option('--threshold <confidence>', 'from which on a question counts as answered').argParser(Number),
    )
    .option('--locale <tag>', 'the language of the questions; DEFAULT_LOCALE unless given')
    .addHelpText('after', () => settingsHelp(['DATABASE_URL', 'DEFAULT_LOCALE']))
    .action(async (directory: string, { json = false, half, threshold, locale }: Options) => {
      const config = readConfig(env);
      const { hasEntries, readCollection } = await import('../search/eval/collection.ts');
      const { collectionOf } = await import('../search/eval/stored-collection.ts');
      const { evaluate } = await import('../search/eval/run.ts');
      const { formatTable } = await import('../search/eval/format.ts');
      const { openMemoryIndex } = await import('../store/sqlite/search/memory-index.ts');
      const { openStore } = await import('../store/store.ts');
      const language = locale ?? config.DEFAULT_LOCALE;
      const ofStore = async () => {
        const store = openStore(existingDatabase(config.DATABASE_URL));
        try {
          return await collectionOf(store, directory, language);
        } finally {
          store.close();
        }
      };
      const { synonyms, ...collection } = hasEntries(directory)
        ? { synonyms: undefined, ...readCollection(directory) }
        : await ofStore();
      const result = evaluate(basename(resolve(directory)), collection, {
        openIndex: openMemoryIndex,
        locale: language,
        half,
        threshold,
        synonyms,
      });
      stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : `${formatTable([result])}\n`);
    });
