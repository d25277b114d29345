import { runAtOnce, type Steps, startPace } from '../../core/scheduling/pace.ts';
import type { SearchIndexReader } from '../index/port.ts';
import { INITIALS_MARK } from '../text/initials.ts';
import { Lexicon } from '../text/lexicon.ts';

/** Ids that are gone through in one step. */
const STEP = 1_000;

/** Gives the lexicon of a locale, up to date with the index. */
export interface Vocabulary {
  (locale: string): Lexicon;
  /** Brings the lexicon of a locale up to date, giving way to other work. */
  load(locale: string): Promise<void>;
}

/** Keeps one lexicon a locale, reads new words as they appear, and starts over after a rebuild. */
export const createVocabulary = (reader: SearchIndexReader): Vocabulary => {
  const lexicons = new Map<string, { lexicon: Lexicon; readTo: number }>();
  let generation = -1;

  const update = function* (locale: string): Steps<Lexicon> {
    const state = reader.state();
    if (state.generation !== generation) {
      lexicons.clear();
      generation = state.generation;
    }
    const known = lexicons.get(locale) ?? { lexicon: new Lexicon(), readTo: 0 };
    while (known.readTo < state.lastWordId) {
      const next = Math.min(known.readTo + STEP, state.lastWordId);
      for (const { id, word } of reader.vocabulary(locale, known.readTo, next)) {
        if (!word.startsWith(INITIALS_MARK)) known.lexicon.add(id, word);
      }
      known.readTo = next;
      // Any language can be asked for: those that nothing is written in are not to fill the memory.
      if (known.lexicon.size > 0) lexicons.set(locale, known);
      yield;
    }
    return known.lexicon;
  };

  return Object.assign((locale: string) => runAtOnce(update(locale)), {
    load: async (locale: string) => {
      await startPace().run(update(locale));
    },
  });
};
