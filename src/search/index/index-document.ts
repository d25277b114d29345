import { analyze, pushCharacters, pushWholeTokens, type Token, visitWords } from '../text/analyze.ts';
import { fold } from '../text/fold.ts';
import { initialsOf, initialsToken } from '../text/initials.ts';
import { wordTableOf } from '../text/word-table.ts';
import { categoryTerm, EVERY_ENTRY, tagTerm } from './filter-terms.ts';
import type { IndexDocument, IndexEntry, IndexedToken, IndexedWord } from './port.ts';
import { WordCounter } from './word-counter.ts';

/** A longer answer is read to here: enough for a book chapter, and a bound for the index. */
export const MAX_ANSWER_CHARACTERS = 200_000;
/** More phrasings than anyone writes; a bound for the cost of ranking one entry. */
export const MAX_ALIASES = 200;

/** One for all documents: it is empty again when a document is done. */
const counter = new WordCounter();

/** Analyses an entry into what the index stores. Tags are words of the answer as well as filterTerms. */
export const indexDocument = (entry: IndexEntry): IndexDocument => {
  const { locale } = entry;
  const table = wordTableOf(locale);
  const others = new Map<string, CountedWord>();
  const count = (token: Token, times: number): void => {
    if (token.kind === 'word' || token.kind === 'joined' || token.kind === 'part') {
      counter.add(table.numberOf(token), times);
      return;
    }
    const { word, stem, stop } = token;
    const known = others.get(word);
    if (known === undefined) others.set(word, { stem, stop, times });
    else known.times += times;
  };
  let answerLength = 0;
  for (const text of [entry.text.slice(0, MAX_ANSWER_CHARACTERS), ...entry.tags]) {
    const tokens: Token[] = [];
    visitWords(
      text,
      (start, end) => {
        answerLength += 1;
        counter.add(table.numberAt(text, start, end), 1);
      },
      (characters, start) => pushCharacters(tokens, characters, start, locale),
    );
    pushWholeTokens(tokens, text, locale);
    answerLength += tokens.length;
    for (const token of tokens) count(token, 1);
  }
  const texts = [entry.question, ...entry.aliases.slice(0, MAX_ALIASES)];
  const phrasings = texts.map((text) => analyze(text, locale));
  for (const [place, tokens] of phrasings.entries()) {
    for (const token of tokens) count(token, 0);
    for (const initials of initialsOf(texts[place]!, tokens)) count(initialsToken(initials), 1);
  }
  return {
    entry,
    phrasings: phrasings.map((tokens) => tokens.map(toIndexed)),
    words: { dictionary: table.dictionary, ...counter.take(), others },
    answerLength,
    filterTerms: [EVERY_ENTRY, categoryTerm(entry.category), ...new Set(entry.tags.map(tagTerm))],
    foldedQuestion: foldQuestion(entry.question),
  };
};

type CountedWord = { -readonly [Key in keyof IndexedWord]: IndexedWord[Key] };

const toIndexed = ({ stem, word, stop }: Token): IndexedToken => ({ stem, word, stop });

/** A question as its words alone, for comparing what was typed with what an entry asks. */
export const foldQuestion = (question: string): string =>
  fold(question)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
