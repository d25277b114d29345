import { escapeInline, markdown } from '../../entries/formats/markdown.ts';
import { entryPath, pageUrl } from '../../entries/links.ts';
import type { Store } from '../../store/store.ts';
import { inReadingOrder } from './reading-order.ts';
import type { SiteContext } from './site.ts';

/** `/llms.txt`: what there is to read, for language models (https://llmstxt.org). */
export async function* writeLlms(
  store: Pick<Store, 'entries'>,
  locale: string,
  { publicUrl, defaultLocale, siteName }: SiteContext,
): AsyncGenerator<string> {
  yield `# ${escapeInline(siteName)}

> Questions and their answers, each in Markdown at an address of its own. ${publicUrl}/v1/search?q= finds them by what people ask, ${publicUrl}/mcp offers the same as tools, and ${publicUrl}/llms-full.txt has all of them in one file.
`;
  let category = '';
  for await (const entry of inReadingOrder(store, locale)) {
    if (entry.category.slug !== category) {
      category = entry.category.slug;
      yield `\n## ${escapeInline(oneLine(entry.category.title))}\n\n`;
    }
    const url = publicUrl + entryPath(entry, defaultLocale, 'md');
    yield `- [${escapeInline(oneLine(entry.question))}](${url}): ${escapeInline(oneLine(entry.excerpt))}\n`;
  }
}

/** `/llms-full.txt`: every answer, with its address. */
export async function* writeLlmsFull(
  store: Pick<Store, 'entries'>,
  locale: string,
  context: SiteContext,
): AsyncGenerator<string> {
  const shape = { answer: 'markdown', fields: undefined, byline: context.siteName } as const;
  const format = { ...context, shape };
  for await (const entry of inReadingOrder(store, locale)) {
    yield `${markdown.renderEntry(entry, format)}\n<${pageUrl(entry, context)}>\n\n`;
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
