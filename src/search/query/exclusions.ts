/** A minus before a word of three letters or more that stands by itself; `-m` and `--force` are options of commands. */
const EXCLUSION = /(?<=^|\s)-(\p{L}{3,})(?=$|\s)/gu;

/** What is searched for, and the words behind a minus, whose entries are not wanted. */
export const takeExclusions = (text: string): { wanted: string; excluded: string[] } => {
  const excluded = [...text.matchAll(EXCLUSION)].map(([, word = '']) => word);
  const wanted = text.replace(EXCLUSION, '');
  // A minus alone excludes from nothing: it may be a dash.
  return wanted.trim() === '' ? { wanted: text, excluded: [] } : { wanted, excluded };
};
