import { type Language, languageOf } from './languages.ts';
import { type ReadWord, readWord } from './read-word.ts';

/** A word that a dictionary holds. */
export interface DictionaryWord {
  readonly word: string;
  readonly stem: string;
  readonly stop: boolean;
}

/** Spellings remembered for one language: the vocabulary of some 20,000 entries. Some 12 MB when full. */
export const MAX_REMEMBERED_WORDS = 65_536;

/** Slots to begin with; a power of two. At most half of them are taken. */
const SLOTS = 1024;

/** A slot is four numbers: the hash, the place of the word counted from one, where its letters are, its number. */
const WIDTH = 4;
const PLACE = 1;
const LETTERS = 2;
const NUMBER = 3;

/**
 * The words of one language that were read before, found by their letters where they stand in a text. Texts repeat their
 * words; to cut each out and to look it up in a Map is several times as slow, most of all because a Map, its keys and its
 * values lie apart in memory. What is needed to count a word lies in its slot, but for the letters.
 */
export class WordTable {
  /** Each word once, however it was spelt; its place is its number. */
  readonly dictionary: DictionaryWord[] = [];
  readonly #language: Language;
  readonly #numbers = new Map<string, number>();
  readonly #words: ReadWord[] = [];
  #slots = new Int32Array(SLOTS * WIDTH);
  /** Of each word its length, then its letters. */
  #letters = new Uint16Array(SLOTS);
  #used = 0;

  constructor(language: Language) {
    this.#language = language;
  }

  get isFull(): boolean {
    return Math.max(this.#words.length, this.dictionary.length) >= MAX_REMEMBERED_WORDS;
  }

  /** The word of `text` from `start` up to `end`. */
  read(text: string, start: number, end: number): ReadWord {
    const slot = this.#find(text, start, end);
    return this.#words[this.#slots[slot + PLACE]! - 1]!;
  }

  /** Its number alone. */
  numberAt(text: string, start: number, end: number): number {
    // First found: it may make room, and then there are other slots.
    const slot = this.#find(text, start, end);
    return this.#slots[slot + NUMBER]!;
  }

  /** The number of a word that is already folded. */
  numberOf({ word, stem, stop }: DictionaryWord): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.dictionary.push({ word, stem, stop }) - 1;
    this.#numbers.set(word, number);
    return number;
  }

  /** The slot of a word, which is read when it is not known. */
  #find(text: string, start: number, end: number): number {
    let hash = 0;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const slots = this.#slots;
    let slot = slotOf(hash, slots);
    while (slots[slot + PLACE] !== 0) {
      if (slots[slot] === hash && this.#isAt(slots[slot + LETTERS]!, text, start, end)) return slot;
      slot = (slot + WIDTH) & (slots.length - 1);
    }
    this.#add(text.slice(start, end), hash, slot);
    return this.#words.length * 2 * WIDTH > slots.length ? this.#makeRoom() : slot;
  }

  #isAt(letters: number, text: string, start: number, end: number): boolean {
    const known = this.#letters;
    if (known[letters] !== end - start) return false;
    for (let at = start; at < end; at += 1) {
      letters += 1;
      if (known[letters] !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  #add(original: string, hash: number, slot: number): void {
    const word = readWord(original, this.#language);
    const place = this.#words.push(word);
    this.#slots.set([hash, place, this.#keepLetters(original), this.numberOf(word)], slot);
  }

  #keepLetters(original: string): number {
    const from = this.#used;
    this.#used += original.length + 1;
    if (this.#used > this.#letters.length) {
      const letters = new Uint16Array(this.#used * 2);
      letters.set(this.#letters);
      this.#letters = letters;
    }
    this.#letters[from] = original.length;
    for (let at = 0; at < original.length; at += 1) this.#letters[from + 1 + at] = original.charCodeAt(at);
    return from;
  }

  /** Answers the new slot of the word that was added last. */
  #makeRoom(): number {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    let last = 0;
    for (let from = 0; from < old.length; from += WIDTH) {
      if (old[from + PLACE] === 0) continue;
      let slot = slotOf(old[from]!, slots);
      while (slots[slot + PLACE] !== 0) slot = (slot + WIDTH) & (slots.length - 1);
      slots.set(old.subarray(from, from + WIDTH), slot);
      if (old[from + PLACE] === this.#words.length) last = slot;
    }
    this.#slots = slots;
    return last;
  }
}

/** Where to look for a hash first. Spread: words that differ in their last letter only have hashes that are neighbours. */
const slotOf = (hash: number, slots: Int32Array): number => {
  const spread = Math.imul(hash, 0x9e3779b1);
  return ((spread ^ (spread >>> 15)) * WIDTH) & (slots.length - 1);
};

const tables = new WeakMap<Language, WordTable>();

/** The table of a locale's language; a new one when it is full. */
export const wordTableOf = (locale: string): WordTable => {
  const language = languageOf(locale);
  const known = tables.get(language);
  if (known !== undefined && !known.isFull) return known;
  const table = new WordTable(language);
  tables.set(language, table);
  return table;
};
