/** Characters that a terminal or a form would act on, or that are invisible. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** `\u202e`, or two of them for a code point beyond the first 65,536. */
const escapeUnits = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/**
 * A text of which every character can be seen: control, format and other invisible ones are written as `\uXXXX`. What
 * people paste can hold sequences that a terminal acts on.
 */
export const visibleText = (text: string): string => text.replace(INVISIBLE, escapeUnits);
