import type { Frame, Page } from 'playwright-core';

/** Pages that are open at a time. */
const AT_ONCE = 24;

/**
 * Opens many pages of one service, each in a frame of its own, and calls `visit` with each once it has loaded. The page
 * must be on the service, and let itself be framed by it.
 */
export const visitAll = async (
  page: Page,
  urls: readonly string[],
  visit: (frame: Frame, url: string, n: number) => Promise<void>,
): Promise<void> => {
  for (let start = 0; start < urls.length; start += AT_ONCE) {
    const some = urls.slice(start, start + AT_ONCE);
    await page.evaluate(`Promise.all(${JSON.stringify(some)}.map((url, n) => new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.name = 'frame-' + n;
      frame.onload = resolve;
      frame.src = url;
      document.body.append(frame);
    })))`);
    for (const [n, url] of some.entries()) {
      const frame = page.frame({ name: `frame-${n}` });
      if (frame === null) throw new Error(`${url} has no frame`);
      await visit(frame, url, start + n);
    }
    await page.evaluate(`document.querySelectorAll('iframe').forEach((frame) => frame.remove())`);
  }
};
