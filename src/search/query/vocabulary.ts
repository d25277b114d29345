import type { SearchIndexReader } from '../index/port.ts';
import { INITIALS_MARK } from '../text/initials.ts';
import { Lexicon } from '../text/lexicon.ts';

/** Gives the lexicon of a locale, up to date with the index. */
export type Vocabulary = (locale: string) => Lexicon;

/** Keeps one lexicon a locale, reads new words as they appear, and starts over after a rebuild. */
export const createVocabulary = (reader: SearchIndexReader): Vocabulary => {
  const lexicons = new Map<string, { lexicon: Lexicon; readTo: number }>();
  let generation = -1;
  return (locale) => {
    const state = reader.state();
    if (state.generation !== generation) {
      lexicons.clear();
      generation = state.generation;
    }
    const known = lexicons.get(locale) ?? { lexicon: new Lexicon(), readTo: 0 };
    if (known.readTo < state.lastWordId) {
      for (const { id, word } of reader.vocabulary(locale, known.lexicon.lastId)) {
        if (!word.startsWith(INITIALS_MARK)) known.lexicon.add(id, word);
      }
      known.readTo = state.lastWordId;
    }
    // Any language can be asked for: those that nothing is written in are not to fill the memory.
    if (known.lexicon.size > 0) lexicons.set(locale, known);
    return known.lexicon;
  };
};
