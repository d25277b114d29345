/** Schemes that a link may have; `matrix:` is the URI scheme of Matrix (RFC-registered, MSC2312). */
export const LINK_SCHEMES: readonly string[] = ['http', 'https', 'mailto', 'matrix'];

/**
 * Where a link leads when it is taken out of the page at `base`; undefined for one that leads to that page itself,
 * or by a scheme that is not safe.
 */
export const absoluteTarget = (href: string, base: string): string | undefined => {
  if (/^(#|$)/.test(href) || !URL.canParse(href, base)) return undefined;
  const target = new URL(href, base);
  return LINK_SCHEMES.includes(target.protocol.slice(0, -1)) ? target.href : undefined;
};
