import { escapeXml } from '../../content/html/escape-xml.ts';
import { cut } from '../../content/text/truncate.ts';
import type { SiteContext } from './site.ts';

/** OpenSearch 1.1, "The ShortName element". */
export const MAX_SHORT_NAME_LENGTH = 16;

/** `/opensearch.xml`: lets a browser search here from its address bar. */
export const writeOpenSearch = ({ publicUrl, siteName, defaultLocale }: SiteContext): string => {
  const base = escapeXml(publicUrl);
  return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(cut(siteName, MAX_SHORT_NAME_LENGTH))}</ShortName>
<Description>${escapeXml(siteName)}</Description>
<Url type="text/html" template="${base}/search?q={searchTerms}"/>
<Url type="application/json" template="${base}/v1/search?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${base}/opensearch.xml"/>
<LongName>${escapeXml(siteName)}</LongName>
<Language>${escapeXml(defaultLocale)}</Language>
<InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`;
};
