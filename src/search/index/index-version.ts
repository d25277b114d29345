/**
 * Grows whenever the same entry would be written into the full-text index in another way (analysis, stemmers, layout):
 * an index of another version is made anew at the next start.
 */
export const INDEX_VERSION = 3;
