/** Longest query that is counted, in characters: a longer one is a message, and no other reader sends the same. */
export const MAX_QUERY_LENGTH = 100;

/** An e-mail address, or a number as long as one of a telephone, an account or a card. */
const PERSONAL = /[^\s@]@[^\s@]+\.|\d(?:[\s-]?\d){6}/;

/**
 * A query as it is counted: the same for what is the same but for case, white space and marks at its end. Undefined for one
 * that is not to be stored.
 */
export const queryText = (text: string): string | undefined => {
  const query = text
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/[\s.?!…]+$/, '')
    .trim()
    .toLowerCase();
  return query === '' || query.length > MAX_QUERY_LENGTH || PERSONAL.test(query) ? undefined : query;
};
