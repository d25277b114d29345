import { editDistance } from './edit-distance.ts';

/** A word of the vocabulary that is near a misspelt one. */
export interface NearWord {
  readonly id: number;
  readonly word: string;
  readonly distance: number;
}

/**
 * The words of one locale in some twenty bytes each, in memory: 200,000 words take about 4 MB, where as many
 * strings in a Map would take 20. Words are only ever added, with growing ids.
 */
export class Lexicon {
  #ids = new Uint32Array(1024);
  /** Where each word begins in #letters; the next one's beginning is its end. */
  #starts = new Uint32Array(1025);
  /** Which letters a word has, a bit each (modulo 32): tells most far words apart without comparing them. */
  #signatures = new Uint32Array(1024);
  #letters = new Uint16Array(8192);
  /** The newest word of each ending, by hash, as its place plus 1; 0 where there is none. */
  readonly #lastEnding = new Uint32Array(ENDING_HASHES);
  /** Of each word the one before it with the same ending, likewise. */
  #sameEnding = new Uint32Array(1024);
  #size = 0;
  /** Places of the words of each length: only those of nearly the same length can be near. */
  readonly #byLength: number[][] = [];

  get size(): number {
    return this.#size;
  }

  add(id: number, word: string): void {
    const start = this.#starts[this.#size]!;
    this.#makeRoom(start + word.length);
    for (let at = 0; at < word.length; at += 1) this.#letters[start + at] = word.charCodeAt(at);
    this.#ids[this.#size] = id;
    this.#signatures[this.#size] = signature(this.#letters.subarray(start, start + word.length));
    this.#ofLength(word.length).push(this.#size);
    if (word.length > ENDING) {
      const hash = hashOfEnding(this.#letters.subarray(start, start + word.length));
      this.#sameEnding[this.#size] = this.#lastEnding[hash]!;
      this.#lastEnding[hash] = this.#size + 1;
    }
    this.#size += 1;
    this.#starts[this.#size] = start + word.length;
  }

  /** The letters of the word with this id; none where it is not known. Do not keep them: they are a view. */
  codes(id: number): Uint16Array {
    let low = 0;
    let high = this.#size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#ids[middle]!;
      if (found === id) return this.#codesAt(middle);
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return this.#letters.subarray(0, 0);
  }

  /** Words within `limit` edits (insert, delete, replace, swap neighbours), nearest first, then by id. */
  near(word: string, limit: number): NearWord[] {
    const wanted = codesOf(word);
    const letters = signature(wanted);
    const found: NearWord[] = [];
    for (let length = Math.max(0, wanted.length - limit); length <= wanted.length + limit; length += 1) {
      for (const at of this.#byLength[length] ?? []) {
        // An edit adds at most one letter and takes away at most one.
        if (bits(this.#signatures[at]! ^ letters) > 2 * limit) continue;
        const candidate = this.#codesAt(at);
        const distance = editDistance(wanted, candidate, limit);
        if (distance > limit) continue;
        found.push({ id: this.#ids[at]!, word: String.fromCharCode(...candidate), distance });
      }
    }
    return found.sort((a, b) => a.distance - b.distance || a.id - b.id);
  }

  /**
   * Ids of words that end so and have more before it, the first in order of id. An ending of fewer than ENDING letters has none, and
   * of the words whose last letters are alike MAX_SAME_ENDING are looked at, the newest.
   */
  endingWith(ending: string, limit: number): number[] {
    const wanted = codesOf(ending);
    const found: number[] = [];
    if (wanted.length < ENDING) return found;
    let next = this.#lastEnding[hashOfEnding(wanted)]!;
    for (let looked = 0; next > 0 && looked < MAX_SAME_ENDING; looked += 1) {
      const codes = this.#codesAt(next - 1);
      const before = codes.length - wanted.length;
      if (before > 0 && wanted.every((code, index) => codes[before + index] === code))
        found.push(this.#ids[next - 1]!);
      next = this.#sameEnding[next - 1]!;
    }
    return found.reverse().slice(0, limit);
  }

  #ofLength(length: number): number[] {
    while (this.#byLength.length <= length) this.#byLength.push([]);
    return this.#byLength[length]!;
  }

  #codesAt(index: number): Uint16Array {
    return this.#letters.subarray(this.#starts[index]!, this.#starts[index + 1]!);
  }

  #makeRoom(letters: number): void {
    if (letters > this.#letters.length) this.#letters = grown(this.#letters, new Uint16Array(letters * 2));
    if (this.#size < this.#ids.length) return;
    this.#ids = grown(this.#ids, new Uint32Array(this.#size * 2));
    this.#signatures = grown(this.#signatures, new Uint32Array(this.#size * 2));
    this.#sameEnding = grown(this.#sameEnding, new Uint32Array(this.#size * 2));
    this.#starts = grown(this.#starts, new Uint32Array(this.#size * 2 + 1));
  }
}

const grown = <T extends Uint16Array | Uint32Array>(old: T, larger: T): T => {
  larger.set(old);
  return larger;
};

/** So many last letters bring words with the same ending together. */
const ENDING = 4;
const ENDING_HASHES = 1 << 14;
const MAX_SAME_ENDING = 2_000;

const hashOfEnding = (codes: Uint16Array): number => {
  let hash = 0;
  for (let at = codes.length - ENDING; at < codes.length; at += 1) hash = Math.imul(hash, 31) + codes[at]!;
  return hash & (ENDING_HASHES - 1);
};

/** The letters of a word as UTF-16 codes. */
export const codesOf = (word: string): Uint16Array => {
  const codes = new Uint16Array(word.length);
  for (let at = 0; at < word.length; at += 1) codes[at] = word.charCodeAt(at);
  return codes;
};

const signature = (codes: Uint16Array): number => {
  let mask = 0;
  for (let at = 0; at < codes.length; at += 1) mask |= 1 << (codes[at]! & 31);
  return mask >>> 0;
};

/** The number of bits that are set (Hacker's Delight, figure 5-2). */
const bits = (mask: number): number => {
  let count = mask - ((mask >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};
