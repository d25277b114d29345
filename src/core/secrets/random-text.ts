/** Fewest letters and digits of a secret without a prefix (continuwuity, src/service/users/device.rs). */
const FEWEST = 24;
/** The same where hyphens and underscores are among them: names of files and settings have those. */
const FEWEST_URL_SAFE = 32;
/** Hexadecimal digits of 16 bytes. */
const FEWEST_HEX = 32;

/** How many of the letters of a random text are capitals; names in camel case have fewer, those of constants more. */
const CAPITALS = { least: 0.3, most: 0.7 };

/** What leads up to an identifier that is public: of a room, an event, a file on a media server. */
const PUBLIC = /(?:[!$]|mxc:\/\/[^\s/]{1,255}\/|matrix:(?:roomid|r|e)\/|%2[14])$/i;

/** Longest text before a match that is looked at. */
const LOOK_BEHIND = 300;

/** A ULID, such as the id of an OAuth client of the Matrix Authentication Service. */
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/**
 * Whether a run of letters, digits, hyphens and underscores looks made by chance rather than by a person. One in a hundred
 * of 24 random letters and digits passes for a name.
 */
export const isRandomText = (run: string, before: string): boolean => {
  const near = before.slice(-LOOK_BEHIND);
  if (PUBLIC.test(near) || (near.endsWith('%') && /^2[14]/.test(run)) || ULID.test(run)) return false;
  if (run.split(/[_-]+/).some(isRandomWord)) return true;
  return run.length >= FEWEST_URL_SAFE && /\d/.test(run) && hasMixedCase(run);
};

const isRandomWord = (word: string): boolean => {
  if (word.length < FEWEST) return false;
  if (hasMixedCase(word)) return true;
  if (/^[0-9a-f]+$/i.test(word)) return word.length >= FEWEST_HEX;
  return /\d+[A-Za-z]+\d+/.test(word);
};

const hasMixedCase = (text: string): boolean => {
  const capitals = text.replace(/[^A-Z]/g, '').length;
  const letters = text.replace(/[^A-Za-z]/g, '').length;
  return capitals >= letters * CAPITALS.least && capitals <= letters * CAPITALS.most && letters > 0;
};
