import type { Test } from 'tap';
import { importContent } from '../../src/import/import.ts';
import type { ContentEntry } from '../../src/import/sources/directory/content-set.ts';
import type { Store } from '../../src/store/store.ts';
import type { TestApp, TestAppOptions } from './app.ts';
import { buildTestApp } from './app.ts';
import { contentSet } from './content.ts';
import type { TestRuntime } from './runtime.ts';

/** Entries in every state that a reader can meet; of the drafts and the archived nothing may be seen. */
const ENTRIES: Partial<ContentEntry>[] = [
  {
    slug: 'both',
    locale: 'en',
    question: 'In both?',
    tags: ['a', 'b'],
    answer: 'Both, with a note[^1].\n\n[^1]: The note.',
  },
  { slug: 'both', locale: 'de', question: 'In beiden?', tags: ['a'], answer: 'Beides.' },
  { slug: 'german', locale: 'de', question: 'Nur auf Deutsch?', answer: 'Ja.' },
  {
    slug: 'können-räume-größer-werden',
    locale: 'en',
    question: 'Können Räume größer werden?',
    tags: ['why?', 'c'],
  },
  { slug: 'old-name', locale: 'en', question: 'What is my name?', answer: 'It will change.' },
  { slug: 'taken-down', locale: 'en', question: 'Was I here?', answer: 'I was.' },
  {
    slug: 'draft',
    locale: 'en',
    question: 'Hidden draft?',
    answer: 'Hidden.',
    status: 'draft',
    tags: ['hidden-tag'],
  },
  {
    slug: 'draft-of-french',
    locale: 'fr',
    question: 'Hidden brouillon?',
    answer: 'Hidden.',
    status: 'draft',
  },
  {
    slug: 'never-shown',
    locale: 'en',
    question: 'Hidden and archived?',
    answer: 'Hidden.',
    status: 'archived',
  },
  {
    slug: 'plan',
    locale: 'en',
    category: 'secret',
    question: 'Hidden plan?',
    answer: 'Hidden.',
    status: 'draft',
  },
  { slug: 'other', locale: 'en', category: 'other', question: 'Another?', answer: 'Another category.' },
];

/** The same a while later: `old-name` is called `new-name`, and `taken-down` is no more. */
const LATER = ENTRIES.filter(({ slug }) => slug !== 'taken-down').map((entry) =>
  entry.slug === 'old-name' ? { ...entry, slug: 'new-name' } : entry,
);

const fill = async (store: Store, runtime: TestRuntime): Promise<void> => {
  await importContent(store, contentSet(...ENTRIES), runtime);
  runtime.time += 60_000;
  await importContent(store, contentSet(...LATER), runtime, { prune: true });
};

/** An application whose content has been through something. */
export const buildLibrary = async (
  t: Test,
  options: Omit<TestAppOptions, 'content'> = {},
): Promise<TestApp> => {
  const library = await buildTestApp(t, options);
  await fill(library.store, library.runtime);
  return library;
};
