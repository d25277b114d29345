import { visibleText } from '../../core/text/visible-text.ts';
import { readConfig } from '../../server/config.ts';
import type { StoredEntry } from '../../store/rows.ts';
import type { Transaction } from '../../store/store.ts';
import { confirm } from '../terminal/confirm.ts';
import { existingDatabase } from '../terminal/existing-database.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Options of the commands that erase. */
export interface EraseOptions {
  locale?: string;
  author: string;
  dryRun?: boolean;
  yes?: boolean;
}

export interface Erasure {
  /** What would be erased, a sentence a line. */
  describe(reads: Pick<Transaction, 'entries' | 'revisions'>, entry: StoredEntry): Promise<string[]>;
  /** Erases it, and says so. */
  erase(transaction: Transaction, entry: StoredEntry): Promise<string[]>;
}

/** Traces are left; what was asked for is done. */
export class TracesLeft extends Error {
  override name = 'TracesLeft';
}

const TRACES_LEFT =
  'Traces of it are still in the file, as another process reads what was there before. A service that runs removes them within a minute after that, or does so when it is started.';

/** Finds an entry, says what will be erased of it, asks, erases, and writes the file anew. */
export const eraseOf = async (
  terminal: Terminal,
  name: string,
  { locale, dryRun = false, yes = false }: EraseOptions,
  { describe, erase }: Erasure,
): Promise<void> => {
  const { DATABASE_URL, DEFAULT_LOCALE: defaultLocale } = readConfig(terminal.env);
  const url = existingDatabase(DATABASE_URL);
  const { findTarget } = await import('../../entries/write/find-target.ts');
  const { refreshProjections } = await import('../../server/refresh-projections.ts');
  const { openStore } = await import('../../store/store.ts');
  const say = (lines: readonly string[]): void => {
    for (const line of lines) terminal.stdout.write(`${line}\n`);
  };
  const store = openStore(url, { asItIs: dryRun });
  try {
    const entry = await findTarget(store, name, { locale, defaultLocale });
    say([titleOf(entry), ...(await describe(store, entry))]);
    if (dryRun) return;
    if (!yes) await confirm(terminal, entry.slug);
    await refreshProjections(store);
    const wanted = { locale: entry.locale, defaultLocale };
    // Found again: it may have changed while it was thought about.
    say(
      await store.write(async (transaction) =>
        erase(transaction, await findTarget(transaction, entry.id, wanted)),
      ),
    );
    if (!(await store.scrub())) throw new TracesLeft(TRACES_LEFT);
  } finally {
    store.close();
  }
};

const titleOf = ({ slug, locale, question, status, revision }: StoredEntry): string =>
  `${slug} (${locale}), ${status}, at revision ${revision}: ${visibleText(question)}`;
