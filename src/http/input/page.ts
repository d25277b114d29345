import { imageSources } from '../../content/html/image-hosts.ts';

export const PAGE_MEDIA_TYPE = 'text/html; charset=utf-8';

/**
 * What a page may do: load styles and scripts from this service, pictures from anywhere, ask and post to this service.
 * There is no script and no style within a page, and none would run.
 */
export const pageHeaders = () => ({
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src ${[...new Set(["'self'", ...imageSources()])].join(' ')}`,
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ].join('; '),
  // The address of a page says what its reader looks for, and the address of a help centre may be private.
  'referrer-policy': 'same-origin',
});
