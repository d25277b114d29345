import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/wasm-typescript';
import { build } from 'esbuild';
import type { Page, Route } from 'playwright-core';
import type { Test } from 'tap';

/** Whether tap counts what tests cover. */
const IS_COUNTING = process.env._TAPJS_PROCESSINFO_COVERAGE_ === '1';

/** The files that count for this test, by tap's coverage map. */
const COUNTED = new Set((process.env._TAPJS_PROCESSINFO_COV_FILES_ ?? '').split('\n'));

const ROOT = new URL('../../', import.meta.url);

const JAVASCRIPT = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' };

/**
 * Counts what a page runs of scripts that are built of source files, as tap counts what Node runs: in place of what was
 * built, the page gets the files themselves with their types taken out in place. Does nothing when tap does not count.
 *
 * @param scripts paths of the service, with the source that each is built of
 */
export const countCoverage = async (t: Test, page: Page, scripts: Record<string, string>): Promise<void> => {
  if (!IS_COUNTING) return;
  for (const [path, source] of Object.entries(scripts)) {
    // A classic script as before: who looks for the script in the page finds it.
    await page.route(
      (url) => url.pathname === path,
      (route) => {
        const address = new URL(`/${source}`, route.request().url());
        return route.fulfill({ headers: JAVASCRIPT, body: `import('${address}');` });
      },
    );
  }
  await page.route((url) => url.pathname.startsWith('/src/'), sendSource);
  await page.coverage.startJSCoverage({ resetOnNavigation: false });
  t.teardown(async () => keep(await page.coverage.stopJSCoverage()));
};

const sendSource = async (route: Route): Promise<void> => {
  const file = fileURLToPath(new URL(`.${new URL(route.request().url()).pathname}`, ROOT));
  await route.fulfill({
    headers: JAVASCRIPT,
    body: file.endsWith('.css') ? await styles(file) : script(file),
  });
};

const script = (file: string): string =>
  transformSync(readFileSync(file, 'utf8'), { mode: 'strip-only', module: true, filename: file }).code;

/** A style sheet as the text that scripts import. */
const styles = async (file: string): Promise<string> => {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, write: false });
  return `export default ${JSON.stringify(outputFiles[0]?.text)};`;
};

type Counted = Awaited<ReturnType<Page['coverage']['stopJSCoverage']>>;

/** Puts it where tap has that of its processes. */
const keep = (counted: Counted): void => {
  const result = counted.flatMap(({ url, scriptId, functions }) => {
    const file = new URL(`.${new URL(url).pathname}`, ROOT);
    return COUNTED.has(fileURLToPath(file))
      ? [{ scriptId, url: pathToFileURL(fileURLToPath(file)).href, functions }]
      : [];
  });
  mkdirSync('.tap/coverage', { recursive: true });
  writeFileSync(`.tap/coverage/${randomUUID()}.json`, JSON.stringify({ result, 'source-map-cache': {} }));
};
