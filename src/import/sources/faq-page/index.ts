export type { FaqPage, PageCategory, PageEntry } from './faq-page.ts';
export type { LineFate } from './ledger.ts';
export { parseFaqPage } from './page.ts';
export type { Provenance } from './provenance.ts';
export type { NoteCode, PageNote } from './report.ts';
