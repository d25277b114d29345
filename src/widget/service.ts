/** This script, from which the service is known. A module script is never the current one. */
const script = document.currentScript ?? document.querySelector('script[src*="/embed.js"]');

/** Where the service is that this script is from, without a slash at the end. */
export const HOME = new URL(
  '.',
  script instanceof HTMLScriptElement ? script.src : document.baseURI,
).href.slice(0, -1);

/** The base URL of an element's service: its attribute `base`, a whole http(s) URL, or where this script is from. */
export const baseOf = (element: Element): string => {
  const base = element.getAttribute('base') ?? '';
  return /^https?:/.test(base) ? base.replace(/\/+$/, '') : HOME;
};

/** The address of an entry's page for people: as that of its JSON, outside of the API. */
export const pageOf = (base: string, { links }: { links: { self: string } }): string =>
  base + links.self.replace('/v1', '');
