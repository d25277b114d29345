import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Tests of a folder count for the source files of the same folder, and for no others: that a route happens to call
 * something does not prove it.
 */
export default (test) => {
  const folder = dirname(test).replace(/^test(?=\/|$)/, 'src');
  if (!existsSync(folder)) return null;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
};
