import { readFileSync } from 'node:fs';
import { type FaqPage, type NoteCode, parseFaqPage } from '../../../../src/import/sources/faq-page/index.ts';

/** A fixture page, as it stands. */
export const readFixture = (name: string): string =>
  readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');

/** Parses lines as a page. */
export const read = (...lines: string[]): FaqPage => parseFaqPage(lines.join('\n'), { name: 'page.md' });

/** Categories with their questions. */
export const outlineOf = ({ categories }: FaqPage): Record<string, string[]> =>
  Object.fromEntries(
    categories.map(({ title, entries }) => [title, entries.map(({ question }) => question)]),
  );

/** Questions with their answers. */
export const answersOf = ({ categories }: FaqPage): Record<string, string> =>
  Object.fromEntries(
    categories.flatMap(({ entries }) => entries.map(({ question, answer }) => [question, answer])),
  );

/** "code:line" of each note of the given codes (all when none is given). */
export const notesOf = ({ report }: FaqPage, ...codes: NoteCode[]): string[] =>
  report
    .filter(({ code }) => codes.length === 0 || codes.includes(code))
    .map(({ code, line }) => `${code}:${line}`);
