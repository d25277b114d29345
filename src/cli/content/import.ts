import { Command, Option } from 'commander';
import { visibleText } from '../../core/text/visible-text.ts';
import { ON_CONFLICT, type OnConflict } from '../../import/plan/entries/planned-entry.ts';
import type { ContentNote } from '../../import/sources/directory/content-set.ts';
import { readConfig } from '../../server/config.ts';
import { isExistingDatabase } from '../terminal/existing-database.ts';
import { progressOn } from '../terminal/progress.ts';
import { settingsHelp } from '../terminal/settings-help.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  dryRun?: boolean;
  prune?: boolean;
  onConflict?: OnConflict;
  author?: string;
  source?: string;
  verbose?: boolean;
}

/** What is quoted of files can hold sequences that a terminal acts on. */
const toLines = ({ level, where, message }: ContentNote): string =>
  `${level}: ${where}: ${message}`
    .split('\n')
    .map((line) => `${line.split('\t').map(visibleText).join('\t')}\n`)
    .join('');

/** Notes that are printed unless all are asked for. */
const MAX_NOTES = 100;

const writeNotes = (
  stderr: Terminal['stderr'],
  notes: readonly ContentNote[],
  verbose: boolean | undefined,
): void => {
  const printed = verbose ? notes : notes.slice(0, MAX_NOTES);
  for (const note of printed) stderr.write(toLines(note));
  const left = notes.length - printed.length;
  if (left > 0) stderr.write(`… and ${left} more notes; --verbose prints them all.\n`);
};

const NOT_ALL = '--prune: lines of JSON are not all there is; archive what is to go over the API';

/** `lectern import <source>` */
export const importCommand = ({ env, stdout, stderr }: Terminal): Command =>
  new Command('import')
    .description(
      'Bring in a content directory, a FAQ page (one Markdown file) or lines of JSON. All of it, or nothing.',
    )
    .argument('<source>', 'a directory with a folder for each category, a .md file, or an .ndjson file')
    .option('--dry-run', 'print what would be done and change nothing')
    .option('--prune', 'archive entries that this source brought and no longer has')
    .addOption(
      new Option(
        '--on-conflict <whose>',
        'what to do where both the source and the database have changed: theirs takes the source, ours leaves the database (without it nothing is imported)',
      ).choices(ON_CONFLICT),
    )
    .option('--author <name>', 'who edited, where the content does not say', 'import')
    .option(
      '--source <name>',
      'what the source is called, so that it is the same one from wherever it is read (default: its absolute path)',
    )
    .option('--verbose', 'print every change and every note, however many there are')
    .addHelpText('after', () => settingsHelp(['DATABASE_URL', 'DEFAULT_LOCALE']))
    .action(
      async (
        source: string,
        { dryRun = false, prune = false, onConflict, author = 'import', source: name, verbose }: Options,
      ) => {
        const { DATABASE_URL, DEFAULT_LOCALE } = readConfig(env);
        const { ContentError } = await import('../../import/sources/directory/content-set.ts');
        const { readSource } = await import('../../import/read-source.ts');
        const { importContent } = await import('../../import/import.ts');
        const { ImportConflict } = await import('../../import/conflicts/import-conflict.ts');
        const { describePlan } = await import('../../import/plan/describe-plan.ts');
        const { refreshProjections } = await import('../../server/refresh-projections.ts');
        const { systemRuntime } = await import('../../core/runtime.ts');
        const { openStore } = await import('../../store/store.ts');
        const content = await readSource(source, DEFAULT_LOCALE, name);
        if (prune && content.comesOnce) throw new ContentError([NOT_ALL]);
        writeNotes(stderr, content.notes, verbose);
        // A dry run makes no file and migrates none: against a database that is not there everything is new.
        const isThere = isExistingDatabase(DATABASE_URL);
        const store = openStore(dryRun && !isThere ? ':memory:' : DATABASE_URL, {
          asItIs: dryRun && isThere,
        });
        try {
          if (!dryRun) await refreshProjections(store);
          const onProgress = progressOn(stderr, 'Writing entries');
          const plan = await importContent(store, content, systemRuntime, {
            dryRun,
            prune,
            onConflict,
            author,
            onProgress,
          }).catch((error) => {
            if (error instanceof ImportConflict)
              stdout.write(describePlan(error.plan, { dryRun: true, verbose }));
            throw error;
          });
          stdout.write(describePlan(plan, { dryRun, verbose }));
        } finally {
          store.close();
        }
      },
    );
