import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Tests of a part of the project count for the source files of the same part, and for no others: that a route happens to call
 * something does not prove it.
 */
export default (test) => {
  const folder = folderOf(test).replace(/^test(?=\/|$)/, 'src');
  if (!existsSync(folder)) return null;
  return readdirSync(folder, { recursive: folder !== 'src' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
};

/** `test/.folders/007.test.search.js` runs what is in `test/search` and below it (`support/prepare.js`). */
const folderOf = (test) =>
  /^test\/\.folders\/\d+\.(.+)\.js$/.exec(test)?.[1].replaceAll('.', '/') ?? dirname(test);
