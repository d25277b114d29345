import type { Store } from '../../store/store.ts';
import { NO_SYNONYMS, parseSynonyms, type Synonyms } from './synonyms.ts';

export interface StoredSynonyms {
  /** Reads the file of a language, anew where it has changed. */
  load(locale: string): Promise<void>;
  /** As they were last read. */
  of(locale: string): Synonyms;
}

/** The editors' synonyms, parsed once for each time that they change. */
export const storedSynonyms = ({ synonyms }: Pick<Store, 'synonyms'>): StoredSynonyms => {
  const known = new Map<string, { file: string; parsed: Synonyms }>();
  return {
    load: async (locale) => {
      const file = await synonyms.textOf(locale);
      // Absent synonyms are not cached: any language can be asked for.
      if (file === '') known.delete(locale);
      else if (known.get(locale)?.file !== file) {
        known.set(locale, { file, parsed: parseSynonyms(file, locale) });
      }
    },
    of: (locale) => known.get(locale)?.parsed ?? NO_SYNONYMS,
  };
};
