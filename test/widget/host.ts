import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions, Page, Request } from 'playwright-core';
import type { Test } from 'tap';
import { claimPort } from '../../src/server/address.ts';
import { buildTestApp, type TestApp, type TestAppOptions } from '../support/app.ts';
import { type OpenPage, openPage } from '../support/browser.ts';
import { countCoverage } from '../support/browser-coverage.ts';

export interface Service extends TestApp {
  /** Base URL, without a slash at the end. */
  url: string;
}

/** A service that listens, and knows its own address. */
export const serve = async (t: Test, options: TestAppOptions = { content: 'seed' }): Promise<Service> => {
  const address = { HOST: '127.0.0.1', PORT: 0 };
  const port = await claimPort(address);
  const url = `http://${address.HOST}:${port}`;
  const app = await buildTestApp(t, { publicUrl: url, ...options });
  await app.app.listen({ host: address.HOST, port });
  return { ...app, url };
};

export interface HostOptions {
  /** Of the page. */
  headers?: Record<string, string>;
  browser?: BrowserContextOptions;
  /** What runs in the page before its own scripts. */
  before?: string;
  /** Whether the page runs the files of the source, where they are counted; what was built otherwise. */
  isCounted?: boolean;
}

/** A page on another site than the service's, open in a browser. */
export interface Host extends OpenPage {
  url: string;
}

/** @param body of the page, which has the widget in its head */
export const openHost = async (
  t: Test,
  service: string,
  body: string,
  { headers = {}, browser, before = '', isCounted = true }: HostOptions = {},
): Promise<Host> => {
  const page = body.startsWith('<!doctype')
    ? body
    : `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<script src="${service}/embed.js" async></script></head><body><main><h1>Host</h1>${body}</main></body></html>`;
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/' ? 200 : 204, {
      'content-type': 'text/html; charset=utf-8',
      ...headers,
    });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  // Not by its number: another site than that of the service.
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const opened = await openPage(t, browser);
  if (isCounted) await countCoverage(t, opened.page, { '/embed.js': 'src/widget/embed.ts' });
  await opened.page.addInitScript(before);
  await opened.page.goto(url);
  return { ...opened, url };
};

/**
 * Enters a text into `<lectern-search>`, and waits until its list is the one of that text: of what is typed in between there
 * may be lists too.
 *
 * @param enter how; the text is put there at once otherwise
 */
export const searchFor = async (page: Page, text: string, enter?: () => Promise<void>): Promise<void> => {
  const found = page.waitForResponse((response) => {
    const { pathname, searchParams } = new URL(response.url());
    return pathname === '/v1/search' && searchParams.get('q') === text;
  });
  await (enter?.() ?? page.getByRole('combobox').fill(text));
  await found;
  // It is shown from before the request until the list is drawn.
  await page.locator('.search .busy').waitFor({ state: 'hidden' });
};

/** Waits until the page has sent and heard a request of its own: what it had begun before has been sent as well. */
export const roundTrip = (page: Page, service: string): Promise<unknown> =>
  page.evaluate(`fetch('${service}/v1/categories').then((response) => response.text())`);

/** A request that is held back until it is let go. */
export interface Held {
  /** Settles when the page has sent it. */
  sent: Promise<Request>;
  letGo: () => void;
}

/** Holds the next request of a pattern back. */
export const holdNext = async (page: Page, pattern: string): Promise<Held> => {
  let letGo!: () => void;
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const sent = page.waitForRequest(pattern);
  await page.route(pattern, (route) => isLetGo.then(() => route.continue()).catch(() => {}), { times: 1 });
  return { sent, letGo };
};

/** Waits until an expression is true in a page, whatever its Content-Security-Policy says of evaluating texts. */
export const until = async (page: Page, expression: string): Promise<void> => {
  while (!(await page.evaluate(expression))) await page.waitForTimeout(20);
};
