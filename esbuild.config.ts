import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { describeForStorage } from './src/cli/describe-service.ts';
import { STORED_DOCUMENT } from './src/http/openapi/stored-document.ts';
import { buildAssets, buildToolScript } from './src/site/embed/build-assets.ts';

/**
 * Puts the program and the packages it starts with into a few files: a start that reads a thousand of them takes twice as
 * long. Nothing is minified, so that a stack trace can be read.
 *
 *     npm run build
 */

/** Found in node_modules when the program runs. */
const EXTERNAL = [
  // SQLite is not among them: `store/sqlite/driver.ts` loads the one that fits by its name.
  '@fastify/swagger-ui', // Serves files that lie beside it.
  'prom-client', // Loaded when the service already runs.
  // What Fastify would compile JSON Schemas with; it is never asked to (`http/schema-compilers.ts`).
  '@fastify/ajv-compiler',
  '@fastify/fast-json-stringify-compiler',
  // Builds what is built here already, where the program runs from its source.
  '*/build-assets.ts',
];

/** Packages in CommonJS ask for Node's own modules by `require`, which an ES module does not have. */
const REQUIRE = `import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);`;

/** TypeScript itself: the script that starts it does not run below another that hooks into Node's modules, as tap does. */
export const TYPE_COMPILER = join(
  dirname(
    createRequire(import.meta.url).resolve(
      `@typescript/typescript-${process.platform}-${process.arch}/package.json`,
    ),
  ),
  'lib/tsc',
);

/** Builds into a folder below the package's. */
export const buildInto = async (folder: string): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: {
      cli: 'src/cli/index.ts',
      'checkpoint-worker': 'src/store/sqlite/checkpoint-worker.ts',
      'render-worker': 'src/content/rendering/render-worker.ts',
      'scrub-worker': 'src/store/sqlite/scrub-worker.ts',
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: EXTERNAL,
    banner: { js: REQUIRE },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(join(folder, 'LICENSES.txt'), licencesOf(Object.keys(metafile.inputs)));
  await writeAssets(join(folder, 'embed'));
  writeFileSync(join(folder, STORED_DOCUMENT), JSON.stringify(await describeForStorage()));
  await buildClient(join(folder, 'client'));
};

/** The widget, and what pages in frames load (`src/site/embed/assets.ts`). */
const writeAssets = async (folder: string): Promise<void> => {
  mkdirSync(folder);
  for (const [name, text] of Object.entries(await buildAssets())) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'tools.js'), await buildToolScript());
};

/**
 * `lectern/client` (`exports` of package.json): one module for browsers and Node, and its types. The folder is a package of its own
 * too, for programs that have no use for the service and what that depends on.
 */
const buildClient = async (folder: string): Promise<void> => {
  await build({
    entryPoints: ['src/client/index.ts'],
    outdir: folder,
    bundle: true,
    platform: 'neutral',
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
  const declare = [
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--outDir',
    resolve(folder),
  ];
  execFileSync(TYPE_COMPILER, ['-p', 'src/client', ...declare]);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((each) => each.endsWith('.d.ts'))) {
    // As published modules name each other. The compiler does it in code, but not in declarations.
    const types = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), types.replace(/(from '\.[\w./-]+)\.ts'/g, "$1.js'"));
  }
  const { version, license } = JSON.parse(readFileSync('package.json', 'utf8'));
  const manifest = {
    name: 'lectern-client',
    version,
    description: 'The API of a Lectern service, in browsers and in Node.',
    license,
    private: true,
    type: 'module',
    exports: { types: './index.d.ts', default: './index.js' },
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  copyFileSync('LICENSE', join(folder, 'LICENSE'));
};

/** The licences of the packages that the program's files hold parts of: they go where the code goes. */
const licencesOf = (inputs: readonly string[]): string => {
  const packages = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  return [...packages]
    .sort()
    .map((path) => `${licenceIn(path)}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
};

/** The name of a package and of its licence, and the text where the package has it. */
const licenceIn = (path: string): string => {
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const file = readdirSync(path).find((each) => /^(licen[cs]e|copying)\b/i.test(each));
  const text = file === undefined ? '' : readFileSync(join(path, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}`.trim();
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildInto('dist');
