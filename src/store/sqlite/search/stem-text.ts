const DIGITS = Buffer.from('0123456789abcdefghijklmnopqrstuvwxyz');
const SPACE = 0x20;

/** More than any number below 2 ** 53 has digits in base 36. */
const LONGEST = 12;

/**
 * Writes stems as the full-text tables read them: `stemToken` of each, with spaces between. Digit by digit into one buffer:
 * a string for each of the many would take five times as long.
 */
export class StemText {
  #bytes = Buffer.alloc(4096);
  #length = 0;

  add(stems: Iterable<number>): this {
    for (const stem of stems) this.#put(stem);
    return this;
  }

  /** What was added since the last time. */
  take(): string {
    const text = this.#bytes.toString('latin1', 0, this.#length);
    this.#length = 0;
    return text;
  }

  #put(stem: number): void {
    if (this.#length + LONGEST + 1 > this.#bytes.length) {
      this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length * 2);
    }
    const from = this.#length;
    let to = from;
    for (let rest = stem; rest > 0 || to === from; rest = Math.floor(rest / 36)) {
      this.#bytes[to++] = DIGITS[rest % 36]!;
    }
    this.#length = to + 1;
    this.#bytes[to] = SPACE;
    // They came from the last to the first.
    for (let left = from, right = to - 1; left < right; left += 1, right -= 1) {
      const digit = this.#bytes[left]!;
      this.#bytes[left] = this.#bytes[right]!;
      this.#bytes[right] = digit;
    }
  }
}
