/** Schemes that a link may have; `matrix:` is the URI scheme of Matrix (RFC-registered, MSC2312). */
export const LINK_SCHEMES: readonly string[] = ['http', 'https', 'mailto', 'matrix', 'tel', 'irc', 'ircs'];

/**
 * Where a link leads when it is taken out of the page at `base`; undefined for one that leads to that page itself,
 * or by a scheme that is not safe.
 */
export const absoluteTarget = (href: string, base: string): string | undefined => {
  if (/^(#|$)/.test(href) || !URL.canParse(href, base)) return undefined;
  const target = new URL(href, base);
  return LINK_SCHEMES.includes(target.protocol.slice(0, -1)) ? target.href : undefined;
};

export const isSafeLink = (href: string): boolean => isSafe(href, LINK_SCHEMES);

/** Pictures that are written into the answer: of these kinds no program can run in. */
const INLINE_PICTURE = /^data:image\/(gif|jpeg|png|webp)[;,]/i;

export const isSafePicture = (src: string): boolean =>
  isSafe(src, ['http', 'https']) || INLINE_PICTURE.test(src);

/** An address on the service itself, or of a known scheme: never of another host without saying so (`//host`). */
const isSafe = (address: string, schemes: readonly string[]): boolean => {
  // What browsers drop before they look for a scheme, and a little more.
  const bare = address.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '');
  if (/^[/\\]{2}/.test(bare)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1];
  return scheme === undefined || schemes.includes(scheme.toLowerCase());
};
