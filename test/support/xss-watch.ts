import type { Frame, Page } from 'playwright-core';

/** What an attack calls, in every frame; none has been run while `dangers` finds nothing. */
const HOOK = `
window.__xssCalls = [];
Object.defineProperty(window, '__xss', { value: (...args) => { window.__xssCalls.push(args.join()); }, writable: false });
`;

/**
 * Finds, in the document as the browser has parsed it: what ran; and what would run, load, cover the page, lead or send
 * the reader to a bad place, or stand in the way of the page's scripts. `own` says what is the page's, not the content's.
 */
const AUDIT = `(own) => {
  const found = window.__xssCalls.map(() => 'a script ran');
  const allowed = new Set(['http:', 'https:', 'mailto:', 'matrix:']);
  const isOwn = (element) => own !== '' && element.matches(own);
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    const shown = element.outerHTML.slice(0, 200);
    if (isOwn(element)) continue;
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute)) found.push('a handler: ' + shown);
      if (['style', 'srcdoc', 'srcset', 'ping', 'formaction', 'action', 'name', 'http-equiv'].includes(attribute)) {
        found.push('an attribute: ' + shown);
      }
      if (['href', 'src', 'cite', 'xlink:href', 'background', 'poster', 'data'].includes(attribute)) {
        let url;
        try {
          url = new URL(value, document.baseURI);
        } catch {
          continue;
        }
        if (!allowed.has(url.protocol)) found.push('an address: ' + shown);
      }
      if (attribute === 'id' && (value in Object.prototype || value in window.document)) {
        found.push('a name in the way: ' + shown);
      }
    }
    if (['script', 'style', 'link', 'meta', 'base', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'form',
      'input', 'button', 'select', 'textarea', 'svg', 'math', 'template', 'portal', 'plaintext', 'xmp', 'noscript',
      'video', 'audio', 'dialog', 'marquee'].includes(name)) {
      found.push('an element: ' + shown);
    }
  }
  return found;
}`;

export interface XssWatch {
  /** What is wrong in a frame or page that has loaded. */
  dangersIn: (frame: Page | Frame) => Promise<string[]>;
  /** What happened beyond the document since the watch began: dialogs, new windows, requests to where attacks lead. */
  events: string[];
}

/**
 * Watches a page and all its frames for attacks of the corpus. Call before the first navigation.
 *
 * @param own selector of the elements that are the page's own, where it has any that content must not have
 */
export const watchForAttacks = async (page: Page, own = ''): Promise<XssWatch> => {
  const events: string[] = [];
  await page.addInitScript(HOOK);
  page.on('dialog', (dialog) => {
    events.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on('popup', (popup) => events.push(`a window: ${popup.url()}`));
  await page.context().route(
    (url) => url.hostname === 'xss.invalid',
    (route) => {
      // A picture may be anywhere; of what else is asked for nothing may.
      if (route.request().resourceType() !== 'image') events.push(`a request: ${route.request().url()}`);
      return route.abort();
    },
  );
  return {
    events,
    dangersIn: (frame) => frame.evaluate<string[]>(`(${AUDIT})(${JSON.stringify(own)})`),
  };
};
