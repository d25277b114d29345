import { Command, InvalidArgumentError } from 'commander';
import { visibleText } from '../../core/text/visible-text.ts';
import { formatTime } from '../../core/time.ts';
import { settingsHelp } from '../terminal/settings-help.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type EraseOptions, eraseOf } from './erase.ts';

interface Options extends EraseOptions {
  note?: string;
}

/** `lectern redact <slug> <revision...>` */
export const redactCommand = (terminal: Terminal): Command =>
  new Command('redact')
    .description('Take away for good what former revisions of an entry said; number, author and time stay.')
    .argument('<slug>', 'slug or id of the entry')
    .argument('<revision...>', 'their numbers; not the present one', readNumbers)
    .option('--locale <tag>', 'its language, where it has several')
    .option('--note <text>', 'why, for the history; not what is redacted')
    .option('--author <name>', 'who does it, for the history', 'operator')
    .option('--dry-run', 'say what would be taken away, and change nothing')
    .option('--yes', 'do not ask')
    .addHelpText('after', () => settingsHelp(['DATABASE_URL', 'DEFAULT_LOCALE']))
    .action(async (slug: string, numbers: number[], { note, author, ...options }: Options) => {
      const { redactRevision } = await import('../../erasure/redact.ts');
      const { findRevision } = await import('../../revisions/history.ts');
      const { systemRuntime: runtime } = await import('../../core/runtime.ts');
      const { STATUSES } = await import('../../store/tables.ts');
      await eraseOf(
        terminal,
        slug,
        { ...options, author },
        {
          describe: async (reads, entry) => {
            const lines: string[] = [];
            for (const number of numbers) {
              const { by, at, redacted } = await findRevision(
                reads,
                entry,
                { statuses: STATUSES, from: 1 },
                number,
              );
              const outcome =
                redacted === null ? 'what it said is taken away for good' : 'is redacted already';
              lines.push(`Revision ${number} by ${visibleText(by)} at ${formatTime(at)}: ${outcome}.`);
            }
            return lines;
          },
          erase: async (transaction, entry) => {
            const left = new Set<number>();
            for (const number of numbers) {
              const redacting = { runtime, author, note: note ?? null };
              const { sameContent } = await redactRevision(transaction, entry, number, redacting);
              for (const other of sameContent) left.add(other);
              left.delete(number);
            }
            const others = [...left].filter((number) => !numbers.includes(number)).sort((a, b) => a - b);
            return [
              `Redacted: ${numbers.map((number) => `revision ${number}`).join(', ')}.`,
              ...others.map((number) =>
                number === entry.revision
                  ? `Revision ${number}, what the entry says now, says the same; change the entry.`
                  : `Revision ${number} says the same; redact it as well.`,
              ),
            ];
          },
        },
      );
    });

/** Commander calls it for each value, with what came of those before. */
const readNumbers = (text: string, before: number[] | undefined): number[] => {
  if (/^[1-9]\d{0,8}$/.test(text)) return [...(before ?? []), Number(text)];
  throw new InvalidArgumentError('It must be the number of a revision.');
};
