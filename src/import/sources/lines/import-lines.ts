import { AppError } from '../../../core/errors.ts';
import type { Runtime } from '../../../core/runtime.ts';
import { formatTime } from '../../../core/time.ts';
import type { Store } from '../../../store/store.ts';
import type { Conflict } from '../../conflicts/describe-conflicts.ts';
import { ImportConflict } from '../../conflicts/import-conflict.ts';
import { importContent } from '../../import.ts';
import { countPlan } from '../../import-result.ts';
import type { OnConflict } from '../../plan/entries/planned-entry.ts';
import { MAX_IMPORT_BYTES, MAX_IMPORT_LINES, MAX_LINE_BYTES } from './line-limits.ts';
import { readLines } from './read-lines.ts';

/** Conflicts that are reported one by one. */
export const MAX_CONFLICTS = 100;

export interface ImportLinesOptions {
  dryRun: boolean;
  onConflict: OnConflict | undefined;
  /** Who imports. */
  author: string;
  defaultLocale: string;
  /** Aborts the import. */
  signal?: AbortSignal | undefined;
}

/**
 * Brings in lines that come from elsewhere: all or nothing.
 *
 * @throws AppError `invalid-request`, `payload-too-large` or `import-conflict`
 */
export const importLines = async (
  store: Store,
  chunks: AsyncIterable<Uint8Array>,
  runtime: Runtime,
  { defaultLocale, ...options }: ImportLinesOptions,
) => {
  const content = await readLines(chunks, {
    lineBytes: MAX_LINE_BYTES,
    totalBytes: MAX_IMPORT_BYTES,
    lines: MAX_IMPORT_LINES,
    signal: options.signal,
    defaultLocale,
  });
  const plan = await importContent(store, content, runtime, options).catch((error: unknown) => {
    throw error instanceof ImportConflict ? toAppError(error) : error;
  });
  // Lines archive nothing, and what was in conflict was decided.
  const { archived: _, conflicts: __, ...counts } = countPlan(plan);
  return { ...counts, categoriesCreated: plan.categories.create.length };
};

const toAppError = ({ conflicts }: ImportConflict): AppError => {
  const [first] = conflicts;
  const more = conflicts.length > 1 ? ` (and ${conflicts.length - 1} more)` : '';
  const detail = `Line ${first?.line} is in conflict with the entry ${first?.slug} (${first?.locale}); nothing was imported.${more}`;
  return new AppError('import-conflict', detail, {
    members: { conflictCount: conflicts.length, conflicts: conflicts.slice(0, MAX_CONFLICTS).map(toMember) },
  });
};

const toMember = ({ kind, line, slug, locale, seenRevision, revisions, diff }: Conflict) => ({
  pointer: `#/lines/${line}`,
  ...{ kind, slug, locale, seenRevision },
  revisions: revisions.map(({ at, ...revision }) => ({ ...revision, at: formatTime(at) })),
  diff,
});
