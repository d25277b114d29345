export type { FaqPage, PageCategory, PageEntry } from './faq-page.ts';
export type { Provenance } from './head/provenance.ts';
export { parseFaqPage } from './page.ts';
export type { LineOutcome } from './report/line-tracker.ts';
export type { NoteCode, PageNote } from './report/report.ts';
