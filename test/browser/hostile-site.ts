import type { Test } from 'tap';
import { buildTestApp } from '../support/app.ts';
import { openPage } from '../support/browser.ts';
import { hostileContent } from '../support/hostile-content.ts';
import { watchForAttacks } from '../support/xss-watch.ts';
import { visitAll } from './frames.ts';

/** What the pages of the help centre have of their own and content must not have. */
export const OWN_ELEMENTS = [
  'head > meta[charset="utf-8"]',
  'head > meta[name]',
  'head > meta[property]',
  'head > link[rel="canonical"]',
  'head > link[rel="alternate"]',
  'head > link[rel="search"][href="/opensearch.xml"]',
  'head > link[href^="/assets/"]',
  'head > script[src^="/assets/"]',
  'head > script[type="application/ld+json"]',
  'form.ask[action="/search"]',
  'form.ask > *',
  'form.feedback[data-action^="/v1/entries/attack-"]',
  'form.feedback > div > textarea#comment',
  'form.feedback button[value]',
  'svg.mark',
  '.code > .copy',
].join();

/** A help centre in which all that people wrote is an attack. */
export const serveHostileSite = async (t: Test): Promise<string> => {
  const { app } = await buildTestApp(t, { content: hostileContent() });
  return app.listen({ port: 0, host: '127.0.0.1' });
};

/**
 * Opens the paths without their Content-Security-Policy, so that the markup alone has to hold, and tells what an attack
 * has achieved.
 */
export const attack = async (t: Test, base: string, paths: readonly string[]): Promise<string[]> => {
  const { page } = await openPage(t, { bypassCSP: true });
  const { dangersIn, events } = await watchForAttacks(page, OWN_ELEMENTS);
  // A page that may be framed, and has nothing of its own.
  await page.goto(`${base}/livez`);
  const achieved: string[] = [];
  await visitAll(page, paths, async (frame, path) => {
    if (!frame.url().startsWith(base)) achieved.push(`${path} leads to ${frame.url()}`);
    else for (const danger of await dangersIn(frame)) achieved.push(`${path}: ${danger}`);
  });
  return [...achieved, ...events];
};
