import { escapeXml } from '../../content/html/escape-xml.ts';
import { formatTime } from '../../core/time.ts';
import { VERSION } from '../../core/version.ts';
import { pageUrl } from '../../entries/links.ts';
import type { StoredEntry } from '../../store/rows.ts';
import { type FeedContext, type FeedFormat, feedUrl, itemHtml, itemId, titleOf } from './feed.ts';

const PATH = '/feed.atom';

/** Atom (RFC 4287). */
export const atom: FeedFormat = {
  path: PATH,
  operationId: 'getAtomFeed',
  summary: 'What changed last, as Atom',
  mediaType: 'application/atom+xml',
  write: async (content, context) => {
    const self = escapeXml(feedUrl(PATH, content, context));
    const entries = await Promise.all(content.entries.map((entry) => writeEntry(entry, context)));
    return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(content.locale)}">
<id>${self}</id>
<title>${escapeXml(titleOf(content, context))}</title>
<updated>${formatTime(content.updatedAt)}</updated>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${escapeXml(context.publicUrl)}/"/>
<generator version="${escapeXml(VERSION)}">Lectern</generator>
${entries.join('')}</feed>
`;
  },
};

const writeEntry = async (entry: StoredEntry, context: FeedContext): Promise<string> => {
  const url = escapeXml(pageUrl(entry, context));
  const { slug, title } = entry.category;
  return `<entry>
<id>${escapeXml(itemId(entry))}</id>
<title>${escapeXml(entry.question)}</title>
<link rel="alternate" type="text/html" hreflang="${escapeXml(entry.locale)}" href="${url}"/>
<published>${formatTime(entry.publishedAt ?? entry.createdAt)}</published>
<updated>${formatTime(entry.updatedAt)}</updated>
<author><name>${escapeXml(context.byline ?? entry.updatedBy)}</name></author>
<category term="${escapeXml(slug)}" label="${escapeXml(title)}"/>
${entry.tags.map((tag) => `<category term="${escapeXml(tag)}"/>\n`).join('')}<summary>${escapeXml(entry.excerpt)}</summary>
<content type="html">${escapeXml(await itemHtml(entry, context))}</content>
</entry>
`;
};
