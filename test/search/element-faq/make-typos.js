// Writes queries_typo.jsonl from queries.jsonl: `node test/search/element-faq/make-typos.js`.
// Each query draws from its own generator, seeded with its id and text, so that a new query leaves the others as they are.
import { readFileSync, writeFileSync } from 'node:fs';

/** The keys that touch each letter on a QWERTY keyboard. */
const NEIGHBOURS = {
  a: 'qwsz',
  b: 'vghn',
  c: 'xdfv',
  d: 'serfcx',
  e: 'wsdr',
  f: 'drtgvc',
  g: 'ftyhbv',
  h: 'gyujnb',
  i: 'ujko',
  j: 'huikmn',
  k: 'jiolm',
  l: 'kop',
  m: 'njk',
  n: 'bhjm',
  o: 'iklp',
  p: 'ol',
  q: 'wa',
  r: 'edft',
  s: 'awedxz',
  t: 'rfgy',
  u: 'yhji',
  v: 'cfgb',
  w: 'qase',
  x: 'zsdc',
  y: 'tghu',
  z: 'asx',
};

const ERRORS = ['swap', 'drop', 'double', 'neighbour'];

/** Words with fewer letters are left alone: nobody could tell what they were. */
const MIN_LETTERS = 3;

/** Queries with at least this many words to err in get a second error half of the time. */
const MIN_WORDS_FOR_TWO = 4;

/** FNV-1a, 32 bits: a seed from a string. */
const seedOf = (text) => {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
};

/** mulberry32: returns a function from a bound to a whole number below it. */
const generator = (seed) => {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
};

const isLetter = (character) => character !== undefined && /[a-z]/i.test(character);

/** Makes one error in a word; an error that cannot be made at the drawn letter (a swap of two equals) is drawn again. */
const misspell = (word, draw) => {
  const places = [...word.keys()].filter((place) => isLetter(word[place]));
  for (;;) {
    const error = ERRORS[draw(ERRORS.length)];
    const place = places[draw(places.length)];
    const letter = word[place];
    const next = word[place + 1];
    if (error === 'swap' && (!isLetter(next) || next === letter)) continue;
    const keys = NEIGHBOURS[letter.toLowerCase()];
    const wrong = {
      swap: [next, letter],
      drop: [],
      double: [letter, letter],
      neighbour: [keys[draw(keys.length)]],
    }[error];
    return word.toSpliced(place, error === 'swap' ? 2 : 1, ...wrong);
  }
};

/** One or two errors, never two in one word; a word is drawn in proportion to its letters. */
const addTypos = ({ id, text }) => {
  const draw = generator(seedOf(`${id} ${text}`));
  const words = text.split(' ').map((word) => [...word]);
  const letters = words.map((word) => word.filter(isLetter).length);
  let slots = words.flatMap((_, place) =>
    letters[place] < MIN_LETTERS ? [] : Array(letters[place]).fill(place),
  );
  const edits = new Set(slots).size >= MIN_WORDS_FOR_TWO ? 1 + draw(2) : 1;
  for (let edit = 0; edit < edits; edit += 1) {
    const place = slots[draw(slots.length)];
    words[place] = misspell(words[place], draw);
    slots = slots.filter((slot) => slot !== place);
  }
  return { id, text: words.map((word) => word.join('')).join(' '), edits };
};

const folder = new URL('./', import.meta.url);
const queries = readFileSync(new URL('queries.jsonl', folder), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const lines = queries.map((query) => `${JSON.stringify(addTypos(query))}\n`);
writeFileSync(new URL('queries_typo.jsonl', folder), lines.join(''));
