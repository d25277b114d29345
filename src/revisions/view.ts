import type { Byline } from '../entries/byline.ts';
import type { StoredEntry } from '../store/entries.ts';
import type { RevisionRow, RevisionSummary as RevisionSummaryRow } from '../store/revisions.ts';
import { formatTime } from '../time.ts';
import type { Revision, RevisionSummary } from './schema.ts';

/** Where the revisions of an entry are listed, whatever its language. */
export const historyPath = ({ slug }: Pick<StoredEntry, 'slug'>): string =>
  `/v1/entries/${encodeURIComponent(slug)}/revisions`;

export interface RevisionView {
  defaultLocale: string;
  byline: Byline;
}

/** A revision as a list shows it. Why it was made is for those who are told who made it. */
export const toSummary = (
  entry: StoredEntry,
  { revision, at, by, note, status, contentHash }: RevisionSummaryRow,
  { defaultLocale, byline }: RevisionView,
): RevisionSummary => {
  const query = entry.locale === defaultLocale ? '' : `?locale=${entry.locale}`;
  const self = `${historyPath(entry)}/${revision}`;
  return {
    revision,
    at: formatTime(at),
    ...(byline === undefined ? { by, note } : { by: byline, note: null }),
    ...{ status, contentHash },
    links: { self: self + query, diff: `${self}/diff${query}` },
  };
};

/** A revision with all that it said. */
export const toRevision = (entry: StoredEntry, row: RevisionRow, view: RevisionView): Revision => ({
  ...toSummary(entry, row, view),
  ...row.snapshot,
});
