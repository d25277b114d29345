/** Most questions that are suggested at a time. */
export const MAX_SUGGESTIONS = 10;
