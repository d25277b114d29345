import { basename, dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { PACKAGE_ROOT } from '../../core/package-root.ts';

/** What pages that embed answers load, with what each is made of. */
export const ENTRY_POINTS = {
  'embed.js': 'src/widget/embed.ts',
  'frame.js': 'src/widget/frame.ts',
  'frame.css': 'src/widget/frame.css',
} as const;
export type AssetName = keyof typeof ENTRY_POINTS;
export type Assets = Readonly<Record<AssetName, string>>;

/** Browsers of the last two years: shadow roots with sheets of their own, `light-dark()`. */
const TARGET = ['chrome123', 'firefox120', 'safari17.5'];

/** Names of the widget's own objects, which are not seen outside of it. */
const OWN_NAMES =
  /^(base|baseUrl|busy|code|dates|failed|fallback|gone|language|lectern|level|list|nodes|nothing|onChoose|panel|problem|result|retryAfter|root|say|schemes|texts|updated)$/;

const OPTIONS = {
  absWorkingDir: PACKAGE_ROOT,
  bundle: true,
  minify: true,
  mangleProps: OWN_NAMES,
  format: 'iife',
  target: TARGET,
  write: false,
  outdir: '.',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
} as const;

/** A style sheet that a script imports is a text in it. */
const STYLES_AS_TEXT: Plugin = {
  name: 'styles-as-text',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /\.css$/ }, ({ path, importer }) =>
      importer.endsWith('.ts') ? { path: join(dirname(importer), path), namespace: 'styles' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'styles' }, async ({ path }) => {
      const { outputFiles } = await build({ ...OPTIONS, entryPoints: [path] });
      return { contents: outputFiles.map(({ text }) => text.trim()).join(), loader: 'text' };
    });
  },
};

/** Builds them from the source. */
export const buildAssets = async (): Promise<Assets> => {
  const entryPoints = Object.values(ENTRY_POINTS);
  const { outputFiles } = await build({ ...OPTIONS, entryPoints, plugins: [STYLES_AS_TEXT] });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text])) as Record<
    AssetName,
    string
  >;
};

/** The script of the pages for tokens and recovery keys: a module, because the search field asks it what is a secret. */
export const buildToolScript = async (): Promise<string> => {
  const { mangleProps: _, format: __, ...options } = OPTIONS;
  const { outputFiles } = await build({ ...options, format: 'esm', entryPoints: ['assets/tools.js'] });
  return outputFiles.map(({ text }) => text).join('');
};
