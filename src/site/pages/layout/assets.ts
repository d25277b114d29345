import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../../core/package-root.ts';
import { inkOn, readableOn } from './colors.ts';
import { icon } from './icon.ts';
import type { Site } from './site.ts';

/** A file that pages load, as it is shipped beside the program (`assets/`) or made of the settings. */
export interface Asset {
  /** With a digest of what is in it: whatever has this address never changes. */
  path: string;
  /** Its name with whatever digest. */
  pattern: RegExp;
  mediaType: string;
  body: string;
}

/** What pages load; the names are those of the files. */
export const ASSET_NAMES = [
  'help-centre.css',
  'help-centre.js',
  'feedback.js',
  'tools.js',
  'icon.svg',
] as const;
export type AssetName = (typeof ASSET_NAMES)[number];
export type Assets = Readonly<Record<AssetName, Asset>>;

/** @param toolScript built of `assets/tools.js` and the code of the utilities for secrets */
export const loadAssets = (site: Site, toolScript = ''): Assets => {
  const css = `${themeOf(site.color)}${withoutComments(read('help-centre.css'))}`;
  return {
    'help-centre.css': asset('help-centre.css', 'text/css; charset=utf-8', css),
    'help-centre.js': asset('help-centre.js', JAVASCRIPT, withoutComments(read('help-centre.js'))),
    'feedback.js': asset('feedback.js', JAVASCRIPT, withoutComments(read('feedback.js'))),
    'tools.js': asset('tools.js', JAVASCRIPT, toolScript),
    'icon.svg': asset('icon.svg', 'image/svg+xml', icon(site.color)),
  };
};

const JAVASCRIPT = 'text/javascript; charset=utf-8';

const read = (name: string): string => readFileSync(join(PACKAGE_ROOT, 'assets', name), 'utf8');

/** Comments are for those who read the source, and so are indents. */
const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s+/g, '\n');

const DIGEST_LENGTH = 12;

const asset = (name: AssetName, mediaType: string, body: string): Asset => {
  const digest = createHash('sha256').update(body).digest('hex').slice(0, DIGEST_LENGTH);
  const [stem, extension] = name.split('.');
  const pattern = new RegExp(`^${stem}\\.[0-9a-f]{${DIGEST_LENGTH}}\\.${extension}$`);
  return { path: `/assets/${stem}.${digest}.${extension}`, pattern, mediaType, body };
};

/** The grounds that text stands on, the hardest to read on of each scheme; as in `assets/help-centre.css`. */
export const GROUNDS = { light: '#f3efe8', dark: '#26231f' } as const;

/** The custom properties that are made of the site's colour, for the head of the style sheet. */
export const themeOf = (color: string): string => {
  const light = readableOn(GROUNDS.light, 'light', color);
  const dark = readableOn(GROUNDS.dark, 'dark', color);
  return `:root{--accent:${light};--on-accent:${inkOn(light)}}
@media (prefers-color-scheme:dark){:root{--accent:${dark};--on-accent:${inkOn(dark)}}}
`;
};
