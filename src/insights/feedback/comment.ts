/** Longest comment, in characters. */
export const MAX_COMMENT_LENGTH = 2_000;

/** Control and format characters but line breaks; a comment is read by people. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** A comment as it is stored; null when nothing of it is left. */
export const tidyComment = (comment: string): string | null =>
  comment
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim() || null;
