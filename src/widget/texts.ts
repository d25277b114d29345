/** Every word that the widget says by itself. To add a language: an object like `ENGLISH`, and its name in `TEXTS`. */
const ENGLISH = {
  /** Locale that dates are written in. */
  dates: 'en-GB',
  search: 'Search the help centre',
  results: 'Results',
  nearest: 'No results. You might be looking for:',
  nothing: 'Nothing was found. Try other words, or fewer.',
  failed: 'The help centre does not answer just now.',
  gone: 'This answer is not there any more.',
  open: 'Open in the help centre',
  updated: 'Updated',
};

export type Texts = typeof ENGLISH;

const GERMAN: Texts = {
  dates: 'de',
  search: 'In der Hilfe suchen',
  results: 'Ergebnisse',
  nearest: 'Dazu passt nichts. Am nächsten kommen:',
  nothing: 'Nichts gefunden. Versuchen Sie andere Wörter, oder weniger.',
  failed: 'Die Hilfe antwortet gerade nicht.',
  gone: 'Diese Antwort gibt es nicht mehr.',
  open: 'In der Hilfe öffnen',
  updated: 'Stand',
};

const TEXTS: Readonly<Record<string, Texts>> = { de: GERMAN, en: ENGLISH };

/** The texts in a language (BCP 47); English where there are none. */
export const textsIn = (language = ''): Texts => TEXTS[language.slice(0, 2).toLowerCase()] ?? ENGLISH;
