import { VERSION } from '../../core/version.ts';
import { API_CATALOG_PATH } from './api-catalog.ts';
import type { ServiceDocument } from './schema.ts';
import type { SiteContext } from './site.ts';

/** Where everything is; parameters in braces (RFC 6570). */
const LINKS = {
  self: '/v1',
  entries: '/v1/entries{?category,tag,locale,sort,include,format,limit,cursor}',
  entry: '/v1/entries/{slug}',
  categories: '/v1/categories',
  search: '/v1/search{?q,category,tag,locale,limit,cursor}',
  suggestions: '/v1/suggestions{?q,locale,limit}',
  answer: '/v1/answer',
  changes: '/v1/changes{?since,limit}',
  export: '/v1/export',
  openapi: '/openapi.json',
  docs: '/docs',
  mcp: '/mcp',
  atom: '/feed.atom{?category,locale}',
  jsonFeed: '/feed.json{?category,locale}',
  sitemap: '/sitemap.xml',
  llms: '/llms.txt',
  oembed: '/oembed{?url,format,maxwidth,maxheight}',
  widget: '/embed.js',
} as const;

/** `/v1`: what the service is, and where to go on. */
export const serviceDocument = ({ publicUrl, siteName }: SiteContext): ServiceDocument => ({
  name: siteName,
  version: VERSION,
  links: Object.fromEntries(Object.entries(LINKS).map(([name, path]) => [name, publicUrl + path])),
});

/** `Link` (RFC 8288) for those who do not read the document: RFC 8631, RFC 9727. */
export const serviceLinks = (publicUrl: string): string =>
  [
    `<${publicUrl}/openapi.json>; rel="service-desc"`,
    `<${publicUrl}/docs>; rel="service-doc"`,
    `<${publicUrl}${API_CATALOG_PATH}>; rel="api-catalog"`,
  ].join(', ');
