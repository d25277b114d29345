import { lookUpLanguage } from '../../../core/languages.ts';

/**
 * Every word that pages say by themselves. To add a language: an object like `ENGLISH`, and a line in `TEXTS`; content in
 * that language is then shown with it.
 */
const ENGLISH = {
  /** Locale that dates are written in. */
  dates: 'en-GB',
  skip: 'Skip to content',
  search: 'Search',
  searchFor: 'Search the help centre',
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
  emptyTitle: 'No entries yet',
  empty: 'Published entries appear here.',
  notInLanguage: 'No entries in this language.',
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
  readAs: 'Showing results for',
  noResults: 'No results. Try other words, or fewer.',
  nearest: 'No results. You might be looking for:',
  elsewhere: 'Not what you were looking for?',
  browse: 'Browse all categories',
  contact: 'Contact us',
  api: 'API',
  requestId: 'Request ID',
  goHome: 'Back to home',
  helpful: 'Was this helpful?',
  yes: 'Yes',
  no: 'No',
  comment: 'What was missing? (optional)',
  send: 'Send',
  thanks: 'Thank you.',
  notSent: 'Could not send. Please try again.',
  tools: 'Tools',
  toolsLead: 'Paste something from Matrix, and see what it is. Nothing is looked up anywhere.',
  toolRead: 'Read',
  toolAnswer: 'Result',
  toolEntry: 'The entry on this topic:',
  toolSends: 'Without JavaScript this form sends what you paste to this service, which does not store it.',
  toolStays: 'What you paste is read in your browser. It is not sent anywhere.',
  /** Instead of a search for a token or a key. */
  secretTyped: 'This looks like a token or a key. It was not sent: nobody else should have it.',
  secretSearched:
    'This looked like a token or a key, so it was not searched for. If others could see it, treat it as leaked.',
  secretTool: 'Find out what it is, in your browser',
  problems: {
    notFound: { title: 'Page not found', help: 'It may have moved. Try a search.' },
    gone: { title: 'This answer was removed', help: 'It was removed on' },
    invalid: { title: 'Bad link', help: 'Part of this address cannot be read.' },
    limited: {
      title: 'Too many requests',
      help: 'Try again in a minute.',
    },
    failed: { title: 'Something went wrong', help: 'This is our fault. Please try again in a moment.' },
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
