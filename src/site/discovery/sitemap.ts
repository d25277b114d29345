import { escapeXml } from '../../content/html/escape-xml.ts';
import { giveWay } from '../../core/scheduling/give-way.ts';
import { formatTime } from '../../core/time.ts';
import { pageUrl } from '../../entries/links.ts';
import type { EntryAddress } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { SiteContext } from './site.ts';

/** Most URLs in one file (https://www.sitemaps.org/protocol.html). */
export const MAX_URLS = 50_000;

/** Addresses that are read, and sent, at a time. */
const BATCH = 200;

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

type Reads = Pick<Store, 'entries' | 'categories'>;

/** Which entries are in one file: those whose slugs are from one to before another. */
interface Part {
  from: string;
  before: string | undefined;
}

/** How entries are divided so that no file has too many URLs, and all languages of one are in the same. */
const partsOf = async ({ entries, categories }: Reads, maxUrls: number): Promise<Part[]> => {
  const others = 1 + (await categories.list()).length;
  if (others + (await entries.countPublished()) <= maxUrls) return [{ from: '', before: undefined }];
  // No file can have less than one entry.
  const step = Math.max(maxUrls, (await entries.locales()).length);
  const parts: Part[] = [];
  for (let from: string | undefined = ''; from !== undefined; ) {
    const before: string | undefined = await entries.slugAhead(from, step);
    parts.push({ from, before });
    from = before;
    await giveWay();
  }
  return parts;
};

/** `/sitemap.xml`: every page, or where there are too many the files that have them. */
export async function* writeSitemap(
  store: Reads,
  context: SiteContext,
  maxUrls: number,
): AsyncGenerator<string> {
  const parts = await partsOf(store, maxUrls);
  if (parts.length === 1) {
    yield* writeUrls(async function* () {
      yield* writeCollections(store, context);
      yield* writeEntries(store, parts[0]!, context);
    });
    return;
  }
  yield `${HEAD}<sitemapindex ${NAMESPACE}>\n`;
  for (let n = 0; n <= parts.length; n += 1) {
    yield `<sitemap><loc>${escapeXml(context.publicUrl)}/sitemap-${n}.xml</loc></sitemap>\n`;
  }
  yield '</sitemapindex>\n';
}

/**
 * `/sitemap-{n}.xml`: the home page and the categories (0), or a part of the entries (from 1 on). Undefined when there is no
 * such part.
 */
export const writeSitemapPart = async (
  store: Reads,
  number: number,
  context: SiteContext,
  maxUrls: number,
): Promise<AsyncGenerator<string> | undefined> => {
  const parts = await partsOf(store, maxUrls);
  const part = parts[number - 1];
  if (parts.length === 1 || (number > 0 && part === undefined)) return undefined;
  return writeUrls(() =>
    part === undefined ? writeCollections(store, context) : writeEntries(store, part, context),
  );
};

async function* writeUrls(write: () => AsyncGenerator<string>): AsyncGenerator<string> {
  yield `${HEAD}<urlset ${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  yield* write();
  yield '</urlset>\n';
}

async function* writeCollections({ categories }: Reads, { publicUrl }: SiteContext): AsyncGenerator<string> {
  yield `<url><loc>${escapeXml(publicUrl)}/</loc></url>\n`;
  for (const { slug } of await categories.list()) {
    yield `<url><loc>${escapeXml(`${publicUrl}/categories/${encodeURIComponent(slug)}`)}</loc></url>\n`;
  }
}

async function* writeEntries(
  { entries }: Reads,
  { from, before }: Part,
  context: SiteContext,
): AsyncGenerator<string> {
  let last: readonly [string, string] = [from, ''];
  let same: EntryAddress[] = [];
  for (;;) {
    const rows = await entries.listAddressesAfter(last, BATCH);
    let piece = '';
    for (const row of rows) {
      if (same.length > 0 && same[0]!.slug !== row.slug) {
        piece += writeLanguages(same, context);
        same = [];
      }
      if (row.slug === before) {
        yield piece;
        return;
      }
      same.push(row);
    }
    yield piece;
    const end = rows.at(-1);
    if (end === undefined) break;
    last = [end.slug, end.locale];
  }
  yield writeLanguages(same, context);
}

/** One entry: a URL for each language, which names the others. */
const writeLanguages = (languages: readonly EntryAddress[], context: SiteContext): string => {
  const alternates =
    languages.length > 1 ? languages.map((one) => writeAlternate(one, context)).join('') : '';
  return languages
    .map(
      (one) =>
        `<url><loc>${escapeXml(pageUrl(one, context))}</loc><lastmod>${formatTime(one.updatedAt)}</lastmod>${alternates}</url>\n`,
    )
    .join('');
};

const writeAlternate = (one: EntryAddress, context: SiteContext): string => {
  const link = (language: string): string =>
    `<xhtml:link rel="alternate" hreflang="${escapeXml(language)}" href="${escapeXml(pageUrl(one, context))}"/>`;
  return link(one.locale) + (one.locale === context.defaultLocale ? link('x-default') : '');
};
