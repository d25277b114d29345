import { readFile } from 'node:fs/promises';

/**
 * What the pages of utilities for secrets run. The build puts it beside the program, in `embed/`; where it is not, as in
 * development and in tests, it is built from the source.
 *
 * @param file where it should be
 */
export const loadToolScript = async (file = new URL('embed/tools.js', import.meta.url)): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch {
    const { buildToolScript } = await import('../../embed/build-assets.ts');
    return buildToolScript();
  }
};
