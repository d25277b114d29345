import { basename, resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Half } from '../search/eval/run.ts';
import { ConfigError, readConfig } from '../server/config.ts';
import { existingDatabase } from './terminal/existing-database.ts';
import { settingsHelp } from './terminal/settings-help.ts';
import type { Terminal } from './terminal/terminal.ts';

interface Options {
  json?: boolean;
  half: Half;
  threshold?: number;
  locale?: string;
  fit?: boolean;
  resetFit?: boolean;
}

/** `lectern eval [directory]` */
export const evalCommand = ({ env, stdout }: Terminal): Command =>
  new Command('eval')
    .description(
      'Measure the search with judged questions: of a directory with entries of its own (docs.jsonl), or of the database.',
    )
    .argument(
      '[directory]',
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
    .option(
      '--fit',
      'fit the confidence to these questions, and store it in the database, which uses it from then on',
    )
    .option('--reset-fit', 'take back what was fitted to the database')
    .addHelpText('after', () => settingsHelp(['DATABASE_URL', 'DEFAULT_LOCALE']))
    .action(async (directory: string | undefined, options: Options) => {
      const { json = false, half, threshold, locale, fit, resetFit } = options;
      const config = readConfig(env);
      const { hasEntries, readCollection } = await import('../search/eval/collection.ts');
      const { collectionOf } = await import('../search/eval/stored-collection.ts');
      const { fitConfidence } = await import('../search/eval/fit.ts');
      const { storedWeights } = await import('../search/rank/stored-weights.ts');
      const { evaluate } = await import('../search/eval/run.ts');
      const { formatTable } = await import('../search/eval/format.ts');
      const { openMemoryIndex } = await import('../store/sqlite/search/memory-index.ts');
      const { openStore } = await import('../store/store.ts');
      const language = locale ?? config.DEFAULT_LOCALE;
      if (resetFit === true) {
        const store = openStore(existingDatabase(config.DATABASE_URL));
        await store.write(({ write }) => write.deleteConfidenceFit()).finally(() => store.close());
        stdout.write('The confidence is that of the project again.\n');
        return;
      }
      if (directory === undefined) throw new ConfigError('Name the directory of the judged questions.');
      const needsStore = fit === true || !hasEntries(directory);
      const store = needsStore ? openStore(existingDatabase(config.DATABASE_URL)) : undefined;
      try {
        const { synonyms, ...collection } =
          store === undefined || hasEntries(directory)
            ? { synonyms: undefined, ...readCollection(directory) }
            : await collectionOf(store, directory, language);
        const over = { openIndex: openMemoryIndex, locale: language, synonyms };
        const stored = store && storedWeights(store);
        if (store !== undefined && fit === true) {
          const fitted = { ...fitConfidence(collection, over), at: Date.now() };
          await store.write(({ write }) => write.putConfidenceFit(fitted));
          if (!json) stdout.write(`Fitted to ${fitted.questions} judged questions, for this database.\n\n`);
        }
        await stored?.load();
        const weights = stored?.get();
        const name = basename(resolve(directory));
        const result = evaluate(name, collection, { ...over, half, threshold, weights });
        stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : `${formatTable([result])}\n`);
      } finally {
        store?.close();
      }
    });
