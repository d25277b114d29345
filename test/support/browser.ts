import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import tap, { type Test } from 'tap';

/** Debian's; `CHROMIUM` names another. */
const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/**
 * Why tests in a browser are left out here, or false: `t.test('…', { skip: NO_BROWSER }, …)`. `npm test` needs nothing
 * but Node; in CI a missing browser fails the tests.
 */
export const NO_BROWSER: string | false =
  existsSync(EXECUTABLE) || process.env.CI === 'true' ? false : `there is no Chromium at ${EXECUTABLE}`;

/** Nothing of its own on the network; the sandbox needs rights that a container does not have. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Promise<Browser> | undefined;
tap.teardown(async () => (await browser)?.close());

/** One browser for the tests of a file. */
const launch = (): Promise<Browser> => {
  browser ??= chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
  return browser;
};

export interface OpenPage {
  page: Page;
  /** What the browser complained of so far: uncaught errors, refused or failed requests, its Content-Security-Policy. */
  complaints: string[];
}

/** A page in a profile of its own, closed when the test ends. */
export const openPage = async (t: Test, options: BrowserContextOptions = {}): Promise<OpenPage> => {
  const context = await (await launch()).newContext({ reducedMotion: 'reduce', ...options });
  t.teardown(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A script that changes its mind, or a page that is left, is no failure.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${reason}`);
  });
  return { page, complaints };
};

/** What is wrong with a page for people with disabilities, by the rules of axe: all of WCAG 2.2 AA and good practice. */
export const accessibilityFaults = async (page: Page): Promise<string[]> => {
  // As a script of the page it would be refused by the policy of the page.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(document, { resultTypes: ['violations'] })`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${help}: ${html} ${any.map(({ message }) => message).join('; ')}`),
  );
};
