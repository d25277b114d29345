/** Longest question or alias, in characters. A longer "question" is an answer in the wrong field. */
export const MAX_QUESTION_LENGTH = 500;
/** Longest answer, in characters of Markdown: some forty printed pages. */
export const MAX_ANSWER_LENGTH = 200_000;
/** Most other ways to ask that one entry lists. */
export const MAX_ALIASES = 50;
export const MAX_TAGS = 30;
export const MAX_TAG_LENGTH = 60;
export const MAX_TITLE_LENGTH = 200;
export const MAX_NAME_LENGTH = 200;
export const MAX_URL_LENGTH = 2_000;
/** Largest place in an order; leaves room for 32-bit databases and for arithmetic. */
export const MAX_POSITION = 1_000_000_000;
/** Longest reason for a change. */
export const MAX_NOTE_LENGTH = 500;
/** Largest body of an entry, in bytes: the longest answer when every character of it is escaped, and room for the rest. */
export const MAX_ENTRY_BODY = 2 * 1024 * 1024;

/** Most questions that an entry says it does not answer: each is compared with a question that it may answer. */
export const MAX_NEGATIVE_QUESTIONS = 20;

/** Most tools that an entry names. */
export const MAX_TOOLS = 10;

/** Longest note of the editors above an answer, in characters. */
export const MAX_EDITORS_NOTE_LENGTH = 4_000;
