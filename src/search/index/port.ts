import type { Steps } from '../../core/scheduling/pace.ts';
import type { DictionaryWord } from '../text/word-table.ts';

/**
 * What the search engine needs from the store of its index, and nothing more. The engine analyses, ranks and
 * explains; the implementation stores numbers and looks them up. Calls are synchronous on purpose: the index is always
 * a local SQLite file, also where the entries live elsewhere.
 *
 * Inside the index a text is never a text: each stem and each word has a number, and a document is known by a numeric
 * key. So nothing that a user types can reach the query language of the full-text engine.
 */

/** An entry as the index sees it. `text` is the answer as plain text; `category` is a slug. */
export interface IndexEntry {
  readonly id: string;
  readonly locale: string;
  readonly question: string;
  readonly aliases: readonly string[];
  readonly text: string;
  readonly tags: readonly string[];
  readonly category: string;
  readonly position: number;
  /** Questions that it does not answer. */
  readonly negativeQuestions?: readonly string[] | null | undefined;
}

/** One token of a question: a stem, and the word that it came from. `stop` words weigh less. */
export interface IndexedToken {
  readonly stem: string;
  readonly word: string;
  readonly stop: boolean;
}

/** A word of an entry: its stem, and how often the answer has it. */
export interface IndexedWord {
  readonly stem: string;
  readonly stop: boolean;
  readonly times: number;
}

/**
 * Every word of an entry: the vocabulary for corrections and completions, and what the answer says. Most are known by
 * their places in a dictionary that many documents share, so that a batch looks each up once, not once a document.
 */
export interface DocumentWords {
  /** Only ever grows. Another array is another dictionary. */
  readonly dictionary: readonly DictionaryWord[];
  /** Of words in the dictionary, each once. */
  readonly numbers: Uint32Array;
  /** How often the answer has each of them. */
  readonly times: Uint32Array;
  /** What no dictionary holds: identifiers, and characters of scripts without spaces. */
  readonly others: ReadonlyMap<string, IndexedWord>;
}

/** An entry after analysis: what `put` stores. */
export interface IndexDocument {
  readonly entry: IndexEntry;
  /** The question first, then each alias: every phrasing keeps its own order and length. */
  readonly phrasings: readonly (readonly IndexedToken[])[];
  readonly words: DocumentWords;
  /** Words of the answer, repetitions included. */
  readonly answerLength: number;
  /** Marks that filters ask for (`category:x`, `tag:y`, and one that every entry has). */
  readonly filterTerms: readonly string[];
  /** The question, folded, for completion of whole questions. */
  readonly foldedQuestion: string;
}

/** Sums over one locale, from which averages are made. */
export interface LocaleStatistics {
  readonly entries: number;
  readonly phrasings: number;
  readonly phrasingTokens: number;
  readonly answers: number;
  readonly answerTokens: number;
}

/** How many entries have a stem: anywhere, in a question or alias, in the answer. */
export interface StemStatistics {
  readonly id: number;
  readonly stem: string;
  readonly entries: number;
  readonly questions: number;
  readonly answers: number;
}

/** A word of the vocabulary; `uses` is the number of entries that contain it. */
export interface VocabularyWord {
  readonly id: number;
  readonly word: string;
  readonly stemId: number;
  readonly stem: string;
  readonly uses: number;
}

export type IndexField = 'question' | 'answer';

/** A document's numbers, encoded by `vector.ts`, with what breaks ties. */
export interface StoredVector {
  readonly key: number;
  readonly id: string;
  readonly position: number;
  readonly vector: Uint8Array;
}

/**
 * A state of the index: within a generation words are only ever added, with growing ids, and no key is given twice. A
 * rebuild begins another one, and so does a restored backup.
 */
export interface IndexState {
  readonly generation: number;
  readonly lastWordId: number;
}

export interface SearchIndexReader {
  /** Runs work that reads often: all of it sees one state of the index, and takes the locks of one statement. */
  inOneState<T>(work: () => T): T;
  /** Cheap; asked before every search to keep what is cached true. */
  state(): IndexState;
  statistics(locale: string): LocaleStatistics;
  /** The stems that the index knows among those given; unknown ones are left out. */
  stems(locale: string, stems: readonly string[]): StemStatistics[];
  /** The words that at least one entry uses among those given. */
  words(locale: string, words: readonly string[]): VocabularyWord[];
  wordsById(ids: readonly number[]): VocabularyWord[];
  /** Words that begin so, the most used first, then in alphabetical order. */
  wordsWithPrefix(locale: string, prefix: string, limit: number): VocabularyWord[];
  /** The words of a locale with ids above `after` and up to `last`, in order, also those no longer used. */
  vocabulary(locale: string, after: number, last: number): { readonly id: number; readonly word: string }[];
  /**
   * Keys of documents whose field has at least one stem of `any` and every stem of `all` (filter terms count as stems in
   * both fields), in order of key, at most `limit`. With `any` empty only `all` counts. Stop words are not in answers.
   */
  postings(field: IndexField, any: readonly number[], all: readonly number[], limit: number): number[];
  vectors(keys: readonly number[]): StoredVector[];
  /** What a document does not answer, as it was written. */
  negativeQuestions(key: number): readonly string[];
  /** Keys of documents whose folded question begins so, by position, then id; with every mark. */
  questionsWithPrefix(locale: string, prefix: string, limit: number): number[];
}

/** Everything that one transaction writes: counts are summed, and written once at its end. */
export interface IndexBatch {
  /** Adds a document, or replaces the one of the same entry. */
  put(document: IndexDocument): void;
  /** Whether so much waits to be written that `write` should be called before the next document. */
  isFull(): boolean;
  /** Writes what waits, in small steps. Nothing else may be written to the index before it has ended. */
  write(): Steps<void>;
  /** Forgets an entry by its id; an unknown one is ignored. */
  remove(id: string): void;
  /** Writes what waits and what was summed, in small steps. Without it the transaction must be rolled back. */
  end(): Steps<void>;
}

export interface SearchIndexWriter {
  /** Begins a batch inside the caller's transaction; there is never more than one. */
  begin(): IndexBatch;
  /** How many entries have each of the words, in all locales; words that none has are left out. */
  uses(words: readonly string[]): Map<string, number>;
  /** Forgets the words and stems that no entry has any more. Begins another generation: their numbers can be given again. */
  prune(): void;
  /** Forgets everything, before it is written anew. */
  clear(): void;
}
