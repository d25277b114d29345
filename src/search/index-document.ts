import { analyze, type Token } from './analyze.ts';
import { fold } from './fold.ts';
import { categoryMark, EVERY_ENTRY, tagMark } from './marks.ts';
import type { IndexDocument, IndexEntry, IndexedToken } from './port.ts';

/** A longer answer is read to here: enough for a book chapter, and a bound for the index. */
export const MAX_ANSWER_CHARACTERS = 200_000;
/** More phrasings than anyone writes; a bound for the cost of ranking one entry. */
export const MAX_ALIASES = 200;

/** Analyses an entry into what the index stores. Tags are words of the answer as well as marks. */
export const indexDocument = (entry: IndexEntry): IndexDocument => {
  const phrasings = [entry.question, ...entry.aliases.slice(0, MAX_ALIASES)].map((phrasing) =>
    analyze(phrasing, entry.locale),
  );
  const answer = new Map<string, number>();
  const words = new Map<string, string>();
  const answerStops = new Set<string>();
  const meaningful = new Set<string>();
  let answerLength = 0;
  for (const text of [entry.text.slice(0, MAX_ANSWER_CHARACTERS), ...entry.tags]) {
    for (const { word, stem, stop } of analyze(text, entry.locale)) {
      answer.set(stem, (answer.get(stem) ?? 0) + 1);
      (stop ? answerStops : meaningful).add(stem);
      words.set(word, stem);
      answerLength += 1;
    }
  }
  for (const stem of meaningful) answerStops.delete(stem);
  for (const tokens of phrasings) for (const { word, stem } of tokens) words.set(word, stem);
  return {
    entry,
    phrasings: phrasings.map((tokens) => tokens.map(toIndexed)),
    answer,
    answerLength,
    answerStops,
    words,
    marks: [EVERY_ENTRY, categoryMark(entry.category), ...new Set(entry.tags.map(tagMark))],
    foldedQuestion: foldQuestion(entry.question),
  };
};

const toIndexed = ({ stem, word, stop }: Token): IndexedToken => ({ stem, word, stop });

/** A question as its words alone, for comparing what was typed with what an entry asks. */
export const foldQuestion = (question: string): string =>
  fold(question)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
