import { pickLanguage } from '../../../core/languages.ts';
import { maskSecrets } from '../../../core/secrets/secrets.ts';
import { unknownCategory } from '../../../entries/read/unknown-category.ts';
import { shapeOf } from '../../../entries/schema.ts';
import { SearchQuery, SearchResults } from '../../../search/schema.ts';
import { defineTool } from '../tool.ts';

export const searchFaq = defineTool({
  name: 'search_faq',
  title: 'Search the FAQ',
  description:
    'Find entries of the knowledge base that answer a question, the best first, with how sure it is (`confidence`). Typing errors are forgiven. Ask with the words of the person who asks; `include: "answer"` brings the answers along.',
  input: SearchQuery.omit({ explain: true, status: true }),
  output: SearchResults,
  run: async ({ q, locale: asked, category, tag: tags, limit, cursor, ...shown }, context) => {
    const { store, finder, defaultLocale, byline } = context;
    if (category !== undefined && (await store.categories.idOf(category)) === undefined) {
      throw unknownCategory('/category');
    }
    const available = await store.entries.locales();
    const { locale } = pickLanguage(available, { locale: asked, acceptLanguage: undefined }, defaultLocale);
    const text = maskSecrets(q);
    const shape = shapeOf(shown, byline);
    return finder.search({
      ...{ text, locale, status: 'published', category, tags, shape, explain: false, limit, cursor },
    });
  },
});
