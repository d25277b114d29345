import { formatTime } from '../core/time.ts';
import type { Byline } from '../entries/byline.ts';
import {
  isWhole,
  type RevisionRow,
  type RevisionSummary as RevisionSummaryRow,
} from '../store/queries/entries/revisions.ts';
import type { StoredEntry } from '../store/rows.ts';
import type { RedactedRevision, Revision, RevisionSummary } from './schema.ts';

/** Where the revisions of an entry are listed, whatever its language. */
export const historyPath = ({ slug }: Pick<StoredEntry, 'slug'>): string =>
  `/v1/entries/${encodeURIComponent(slug)}/revisions`;

export interface RevisionView {
  defaultLocale: string;
  byline: Byline;
}

/** A revision as a list shows it. Its note is shown with its author. */
export const toSummary = (
  entry: StoredEntry,
  { revision, at, by, note, status, contentHash, redacted }: RevisionSummaryRow,
  { defaultLocale, byline }: RevisionView,
): RevisionSummary => {
  const query = entry.locale === defaultLocale ? '' : `?locale=${entry.locale}`;
  const self = `${historyPath(entry)}/${revision}`;
  const withAuthor = <T extends { by: string; note: string | null }>(act: T): T =>
    byline === undefined ? act : { ...act, by: byline, note: null };
  return {
    revision,
    at: formatTime(at),
    ...withAuthor({ by, note }),
    status,
    contentHash: redacted === null ? contentHash : null,
    redacted: redacted && withAuthor({ ...redacted, at: formatTime(redacted.at) }),
    links: { self: self + query, diff: `${self}/diff${query}` },
  };
};

/** A revision with all that it said. */
export const toRevision = (
  entry: StoredEntry,
  row: RevisionRow,
  view: RevisionView,
): Revision | RedactedRevision =>
  isWhole(row)
    ? { ...toSummary(entry, row, view), redacted: null, ...row.snapshot }
    : toRedacted(entry, row, view);

/** What is left of a revision that was redacted. */
export const toRedacted = (
  entry: StoredEntry,
  row: RevisionSummaryRow,
  view: RevisionView,
): RedactedRevision => {
  const { redacted, ...summary } = toSummary(entry, row, view);
  return { ...summary, note: null, contentHash: null, redacted: redacted! };
};
