import { MAX_ENTRY_BODY } from '../../../entries/limits.ts';

/** Longest line, in bytes: an entry as it could be sent alone. */
export const MAX_LINE_BYTES = MAX_ENTRY_BODY;

/** What is sent to `POST /v1/import` at once. More than that is several imports, or one by the command. */
export const MAX_IMPORT_BYTES = 32 * 1024 * 1024;
/** Of any sort: empty ones as well. */
export const MAX_IMPORT_LINES = 20_000;

/** Fields of an object in a line: several times what there can be. With more of them none is looked at. */
export const MAX_FIELDS = 100;

/** Problems that are listed; the rest are counted. */
export const MAX_LINE_ERRORS = 100;

/** Largest number of a revision that a new entry begins with; leaves room for all that come. */
export const MAX_REVISION = 1_000_000_000;
