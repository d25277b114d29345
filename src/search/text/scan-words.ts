/** An emoji with what is drawn into it, a flag, or a key (`1️⃣`). */
const EMOJI =
  '\\p{Regional_Indicator}{2}|[0-9#*]\\ufe0f?\\u20e3|\\p{Extended_Pictographic}\\ufe0f?\\p{Emoji_Modifier}?(?:\\u200d\\p{Extended_Pictographic}\\ufe0f?\\p{Emoji_Modifier}?)*';
const LETTERS = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*(?:['’ʼ][\\p{L}\\p{N}\\p{M}]+)*";
const WORD = new RegExp(`${EMOJI}|${LETTERS}`, 'gu');
const BEYOND_ASCII = /[^\0-\x7f]/;
const APOSTROPHE = 0x27;

/** 1 for ASCII letters and digits. */
const ALPHANUMERIC = Uint8Array.from({ length: 128 }, (_, code) =>
  /[0-9a-z]/i.test(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * Calls `visit` with the bounds of each word of a text: letters and digits with apostrophes between them, or one emoji. Texts in
 * ASCII are read letter by letter, which takes a fifth of the time of the expression for all scripts.
 */
export const scanWords = (text: string, visit: (start: number, end: number) => void): void => {
  if (BEYOND_ASCII.test(text)) {
    for (const { 0: word, index } of text.matchAll(WORD)) visit(index, index + word.length);
    return;
  }
  const { length } = text;
  let at = 0;
  while (at < length) {
    if (ALPHANUMERIC[text.charCodeAt(at)] !== 1) {
      at += 1;
      continue;
    }
    const start = at;
    at += 1;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (ALPHANUMERIC[code] !== 1 && !(code === APOSTROPHE && ALPHANUMERIC[text.charCodeAt(at + 1)] === 1))
        break;
      at += 1;
    }
    visit(start, at);
  }
};
