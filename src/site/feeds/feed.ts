import { render } from '../../content/rendering/rendering.ts';
import type { Byline } from '../../entries/byline.ts';
import { pageUrl } from '../../entries/links.ts';
import { wholeAnswer } from '../../entries/whole-answer.ts';
import type { StoredEntry } from '../../store/rows.ts';
import type { FeedContent } from './find-latest.ts';

export interface FeedContext {
  /** Base of absolute URLs, without a slash at the end. */
  publicUrl: string;
  defaultLocale: string;
  /** Of the whole knowledge base. */
  siteName: string;
  byline: Byline;
}

/** A way to write a feed. */
export interface FeedFormat {
  path: string;
  operationId: string;
  summary: string;
  /** Without parameters. */
  mediaType: string;
  write(content: FeedContent, context: FeedContext): Promise<string>;
}

/** What a feed is called: after its category where it is of one. */
export const titleOf = ({ category }: FeedContent, { siteName }: FeedContext): string =>
  category === undefined ? siteName : `${siteName}: ${category.title}`;

/** The address of a feed: always the same for the same content. */
export const feedUrl = (
  path: string,
  { category, locale }: Pick<FeedContent, 'category' | 'locale'>,
  { publicUrl, defaultLocale }: FeedContext,
): string => {
  const query = new URLSearchParams({
    ...(category && { category: category.slug }),
    ...(locale !== defaultLocale && { locale }),
  });
  return `${publicUrl}${path}${query.size > 0 ? `?${query}` : ''}`;
};

/** Never changes, wherever the service is. */
export const itemId = ({ id }: StoredEntry): string => `urn:uuid:${id}`;

/** An answer whose links work in a feed reader. */
export const itemHtml = (entry: StoredEntry, context: FeedContext): Promise<string> => {
  const markdown = wholeAnswer(entry, context.publicUrl);
  return render('html', { markdown, scope: entry.slug, page: pageUrl(entry, context) });
};
