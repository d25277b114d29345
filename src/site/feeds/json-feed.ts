import { formatTime } from '../../core/time.ts';
import { pageUrl } from '../../entries/links.ts';
import { type FeedFormat, feedUrl, itemHtml, itemId, titleOf } from './feed.ts';

const PATH = '/feed.json';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeed: FeedFormat = {
  path: PATH,
  operationId: 'getJsonFeed',
  summary: 'What changed last, as JSON Feed',
  mediaType: 'application/feed+json',
  write: async (content, context) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: titleOf(content, context),
      home_page_url: `${context.publicUrl}/`,
      feed_url: feedUrl(PATH, content, context),
      language: content.locale,
      items: await Promise.all(
        content.entries.map(async (entry) => ({
          id: itemId(entry),
          url: pageUrl(entry, context),
          title: entry.question,
          content_html: await itemHtml(entry, context),
          summary: entry.excerpt,
          date_published: formatTime(entry.publishedAt ?? entry.createdAt),
          date_modified: formatTime(entry.updatedAt),
          authors: [{ name: context.byline ?? entry.updatedBy }],
          tags: [entry.category.title, ...entry.tags],
          language: entry.locale,
        })),
      ),
    }),
};
