import { lookUpLanguage } from '../languages.ts';

/**
 * Every word that pages say by themselves. To add a language: an object like `ENGLISH`, and a line in `TEXTS`; content in
 * that language is then shown with it.
 */
const ENGLISH = {
  /** Locale that dates are written in. */
  dates: 'en-GB',
  skip: 'Skip to content',
  search: 'Search',
  searchFor: 'Ask a question',
  suggestions: 'Suggestions',
  /** Read out while someone types; the script puts the number in. */
  suggestionCount: 'Suggestions: {count}',
  home: 'Home',
  welcome: 'How can we help?',
  categories: 'Categories',
  breadcrumbs: 'You are here',
  moreIn: (category: string): string => `More in ${category}`,
  allQuestions: (count: number): string => `All ${count} questions`,
  questions: (count: number): string => (count === 1 ? '1 question' : `${count} questions`),
  nextPage: 'More',
  emptyTitle: 'Nothing is published yet',
  empty: 'As soon as there are answers they are here.',
  notInLanguage: 'There is nothing in this language.',
  otherLanguages: 'In other languages',
  updated: 'Updated',
  source: 'From',
  onThisPage: 'On this page',
  related: 'Related questions',
  linkToSection: 'Link to this section',
  table: 'Table',
  code: 'Code',
  copy: 'Copy',
  copied: 'Copied',
  resultsFor: (query: string): string => `Results for “${query}”`,
  results: (count: number): string => (count === 1 ? '1 answer' : `${count} answers`),
  readAs: 'Read as',
  noResults: 'Nothing was found. Try other words, or fewer of them.',
  nearest: 'Nothing matches. These questions come nearest.',
  elsewhere: 'Not what you were looking for?',
  browse: 'Look through everything',
  contact: 'Ask us',
  api: 'API',
  requestId: 'Number of this request',
  goHome: 'To the start page',
  helpful: 'Was this helpful?',
  yes: 'Yes',
  no: 'No',
  comment: 'What was missing? (If you like)',
  send: 'Send',
  thanks: 'Thank you.',
  notSent: 'That could not be sent just now.',
  problems: {
    notFound: { title: 'There is no such page', help: 'It may have moved. A search finds it if it is here.' },
    gone: { title: 'This answer was taken down', help: 'It was removed on' },
    invalid: { title: 'This address is not right', help: 'Something in it cannot be read.' },
    limited: {
      title: 'That was a little fast',
      help: 'Too many pages were asked for; try again in a minute.',
    },
    failed: { title: 'Something went wrong', help: 'The fault is ours. Try again in a moment.' },
  },
};

export type Texts = typeof ENGLISH;

const TEXTS: Readonly<Record<string, Texts>> = { en: ENGLISH };

export interface SpokenTexts {
  language: string;
  texts: Texts;
}

/** The texts for content in a language: English where there are none in that language. */
export const textsFor = (locale: string): SpokenTexts => {
  const language = lookUpLanguage(locale, Object.keys(TEXTS)) ?? 'en';
  // It is one of those that there are.
  return { language, texts: TEXTS[language]! };
};
