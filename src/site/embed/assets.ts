import { readFile } from 'node:fs/promises';
import type { AssetName, Assets } from './build-assets.ts';

/**
 * What pages that embed answers load. The build puts it beside the program, in `embed/`; where it is not, as in development and
 * in tests, it is built from the source.
 *
 * @param folder where it should be
 */
export const loadAssets = async (folder = new URL('embed/', import.meta.url)): Promise<Assets> => {
  const read = (name: AssetName): Promise<string> => readFile(new URL(name, folder), 'utf8');
  try {
    const [embed, frame, styles] = await Promise.all([read('embed.js'), read('frame.js'), read('frame.css')]);
    return { 'embed.js': embed, 'frame.js': frame, 'frame.css': styles };
  } catch {
    const { buildAssets } = await import('./build-assets.ts');
    return buildAssets();
  }
};
