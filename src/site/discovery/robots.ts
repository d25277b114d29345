/** `/robots.txt` (RFC 9309): everything may be read; results of searches are no pages of their own. */
export const writeRobots = (publicUrl: string): string => `User-agent: *
Disallow: /search
Disallow: /v1/search
Disallow: /v1/suggestions

Sitemap: ${publicUrl}/sitemap.xml
`;
