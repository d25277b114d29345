/**
 * The numbers of one document as bytes: variable-length integers (seven bits a byte, low bits first), so that a
 * document of 300 words takes some 600 bytes and ranking one needs neither its text nor its analysis.
 *
 *   phrasings: count, then for each: length, then for each token: stem id * 2 + stop, word id
 *   answer: length in tokens, count of distinct stems, then by growing stem id: difference to the last one, frequency
 */

/** A token of a phrasing by the ids of its stem and its word. */
export interface NumberedToken {
  readonly stem: number;
  readonly word: number;
  readonly stop: boolean;
}

/** The distinct stems of an answer, growing, and how often each occurs. */
export interface CountedStems {
  readonly stems: Uint32Array;
  readonly frequencies: Uint32Array;
  /** Those that a word has which is no stop word. */
  readonly meaningful: readonly number[];
}

/** Room for a frequency behind an id in a whole number: no answer has a million words. */
const FREQUENCIES = 2 ** 20;

/**
 * Counts the stems of an answer, word by word. Each word is one number: its stem, how often it occurs, and whether it says
 * something; those sort in a tenth of the time that objects would take, and words of one stem then stand together.
 */
export class StemCounter {
  #packed = new Float64Array(512);
  #length = 0;

  add(stem: number, times: number, stop: boolean): void {
    if (this.#length === this.#packed.length) {
      this.#packed = enlarged(this.#packed, new Float64Array(this.#length * 2));
    }
    this.#packed[this.#length++] = (stem * FREQUENCIES + times) * 2 + (stop ? 0 : 1);
  }

  /** What was counted since the last time. */
  take(): CountedStems {
    const packed = this.#packed.subarray(0, this.#length).sort();
    this.#length = 0;
    const stems = new Uint32Array(packed.length);
    const frequencies = new Uint32Array(packed.length);
    const meaningful: number[] = [];
    let last = -1;
    for (const value of packed) {
      const counted = Math.floor(value / 2);
      const stem = Math.floor(counted / FREQUENCIES);
      if (last < 0 || stems[last] !== stem) stems[++last] = stem;
      frequencies[last]! += counted % FREQUENCIES;
      if (value % 2 === 1 && meaningful.at(-1) !== stem) meaningful.push(stem);
    }
    return {
      stems: stems.subarray(0, last + 1),
      frequencies: frequencies.subarray(0, last + 1),
      meaningful,
    };
  }
}

/** Encodes a document. */
export const encodeVector = (
  phrasings: readonly (readonly NumberedToken[])[],
  { stems, frequencies }: Pick<CountedStems, 'stems' | 'frequencies'>,
  answerLength: number,
): Uint8Array => {
  bytes.put(phrasings.length);
  for (const tokens of phrasings) {
    bytes.put(tokens.length);
    for (const { stem, word, stop } of tokens) {
      bytes.put(stem * 2 + (stop ? 1 : 0));
      bytes.put(word);
    }
  }
  bytes.put(answerLength);
  bytes.put(stems.length);
  let last = 0;
  for (let at = 0; at < stems.length; at += 1) {
    bytes.put(stems[at]! - last);
    bytes.put(frequencies[at]!);
    last = stems[at]!;
  }
  return bytes.take();
};

/** Numbers take at most five bytes. */
const LONGEST_NUMBER = 5;

class Bytes {
  #bytes = new Uint8Array(1024);
  #length = 0;

  put(value: number): void {
    if (this.#length + LONGEST_NUMBER > this.#bytes.length)
      this.#bytes = enlarged(this.#bytes, new Uint8Array(this.#bytes.length * 2));
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** What was put since the last time. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }
}

/** One for all that is encoded: it is empty again when it is taken from. */
const bytes = new Bytes();

/**
 * A document laid out for ranking. There is one for all documents of a search, filled anew for each: a hundred decoded
 * documents would cost more to make and to clear away than to score. Only the first `...Count` places count.
 */
export class DocumentVector {
  phrasingCount = 0;
  /** Where each phrasing begins in the lists of tokens; one place more, for the end of the last. */
  starts = new Uint32Array(64);
  tokenCount = 0;
  stems = new Uint32Array(256);
  words = new Uint32Array(256);
  /** 1 where the token is a stop word. */
  stops = new Uint8Array(256);
  answerLength = 0;
  answerCount = 0;
  answerStems = new Uint32Array(512);
  answerFrequencies = new Uint32Array(512);
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;

  /** Fills this with the document in `bytes`. */
  read(bytes: Uint8Array): this {
    this.#bytes = bytes;
    this.#at = 0;
    this.phrasingCount = this.#next();
    if (this.starts.length <= this.phrasingCount) this.starts = new Uint32Array(this.phrasingCount * 2);
    this.tokenCount = 0;
    for (let phrasing = 0; phrasing < this.phrasingCount; phrasing += 1) {
      this.starts[phrasing] = this.tokenCount;
      this.#readTokens(this.#next());
    }
    this.starts[this.phrasingCount] = this.tokenCount;
    this.#readAnswer();
    return this;
  }

  /** Whether any of the stems is in a phrasing or in the answer. */
  hasAny(stems: readonly number[]): boolean {
    return stems.some(
      (stem) =>
        this.stems.subarray(0, this.tokenCount).includes(stem) ||
        this.answerStems.subarray(0, this.answerCount).includes(stem),
    );
  }

  #readTokens(length: number): void {
    const end = this.tokenCount + length;
    if (end > this.stems.length) {
      this.stems = enlarged(this.stems, new Uint32Array(end * 2));
      this.words = enlarged(this.words, new Uint32Array(end * 2));
      this.stops = enlarged(this.stops, new Uint8Array(end * 2));
    }
    for (let at = this.tokenCount; at < end; at += 1) {
      const stem = this.#next();
      this.stems[at] = stem >>> 1;
      this.stops[at] = stem & 1;
      this.words[at] = this.#next();
    }
    this.tokenCount = end;
  }

  #readAnswer(): void {
    this.answerLength = this.#next();
    this.answerCount = this.#next();
    if (this.answerCount > this.answerStems.length) {
      this.answerStems = new Uint32Array(this.answerCount * 2);
      this.answerFrequencies = new Uint32Array(this.answerCount * 2);
    }
    let stem = 0;
    for (let at = 0; at < this.answerCount; at += 1) {
      stem += this.#next();
      this.answerStems[at] = stem;
      this.answerFrequencies[at] = this.#next();
    }
  }

  /** The next number; ids stay below 2 ** 27, so the bits of one fit. */
  #next(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[this.#at++]!;
      value |= (byte & 127) << shift;
    }
    return value;
  }
}

const enlarged = <T extends Uint8Array | Uint32Array | Float64Array>(old: T, larger: T): T => {
  larger.set(old);
  return larger;
};

/** Lists of numbers as bytes, in the same encoding: count, then each. */
export const encodeNumbers = (lists: readonly (readonly number[])[]): Uint8Array => {
  for (const list of lists) {
    bytes.put(list.length);
    for (const value of list) bytes.put(value);
  }
  return bytes.take();
};

/** The two lists that a document keeps beside its vector: its words and its filterTerms. */
export const decodeNumbers = (bytes: Uint8Array): [words: number[], filterTerms: number[]] => {
  let at = 0;
  const next = (): number => {
    let byte = bytes[at++]!;
    let value = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[at++]!;
      value |= (byte & 127) << shift;
    }
    return value;
  };
  const list = (): number[] => Array.from({ length: next() }, next);
  return [list(), list()];
};
