import { escapeHtml } from '../../content/html/escape-html.ts';
import { escapeXml } from '../../content/html/escape-xml.ts';
import type { Byline } from '../../entries/byline.ts';
import type { StoredEntry } from '../../store/rows.ts';
import { frameSize } from './frame-size.ts';
import type { OEmbed } from './schema.ts';

export interface OEmbedContext {
  /** Base of absolute URLs, without a slash at the end. */
  publicUrl: string;
  defaultLocale: string;
  siteName: string;
  byline: Byline;
}

/** Seconds that a consumer may keep it: it has no answer in it, only where one is. */
export const CACHE_AGE = 86_400;

/** How to show an entry: in a frame, which sizes and styles itself, and reaches nothing of the page around it. */
export const toOEmbed = (
  { slug, locale, question, createdBy, text }: StoredEntry,
  size: { maxwidth: number; maxheight: number },
  { publicUrl, defaultLocale, siteName, byline }: OEmbedContext,
): OEmbed => {
  const { width, height } = frameSize(text, size);
  const query = locale === defaultLocale ? '' : `?locale=${locale}`;
  const src = escapeHtml(`${publicUrl}/embed/entries/${encodeURIComponent(slug)}${query}`);
  return {
    version: '1.0',
    type: 'rich',
    title: question,
    author_name: byline ?? createdBy,
    provider_name: siteName,
    provider_url: `${publicUrl}/`,
    cache_age: CACHE_AGE,
    width,
    height,
    // No style: a page with a strict policy would refuse it.
    html: `<iframe src="${src}" width="${width}" height="${height}" title="${escapeHtml(question)}" frameborder="0" loading="lazy"></iframe>`,
  };
};

/** The same in XML (https://oembed.com, section 2.3.3). */
export const writeXml = (oembed: OEmbed): string => {
  const members = Object.entries(oembed).map(
    ([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${members.join('')}</oembed>\n`;
};
