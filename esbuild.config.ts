import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Puts the program and the packages it starts with into a few files: a start that reads a thousand of them takes twice as
 * long. Nothing is minified, so that a stack trace can be read.
 *
 *     npm run build
 */

/** Found in node_modules when the program runs. */
const EXTERNAL = [
  'better-sqlite3', // A native module.
  '@fastify/swagger-ui', // Serves files that lie beside it.
  'prom-client', // Loaded when the service already runs.
  // What Fastify would compile JSON Schemas with; it is never asked to (`http/schema-compilers.ts`).
  '@fastify/ajv-compiler',
  '@fastify/fast-json-stringify-compiler',
];

/** Packages in CommonJS ask for Node's own modules by `require`, which an ES module does not have. */
const REQUIRE = `import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);`;

/** Builds into a folder directly below the package's (`src/package-root.ts`). */
export const buildInto = async (folder: string): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: ['src/cli.ts', 'src/exchange/digest-worker.ts'],
    entryNames: '[name]',
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
