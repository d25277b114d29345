/** Where pages are, below the path of the public URL. */
export interface PageLinks {
  home(locale?: string): string;
  category(slug: string, locale?: string, cursor?: string): string;
  entry(slug: string, locale?: string): string;
  search(query?: Readonly<Record<string, string | undefined>>): string;
  /** Any other path of the service. */
  path(path: string): string;
}

/**
 * @param publicUrl of which the path goes in front, as a proxy may serve the service below one
 */
export const linksBelow = (publicUrl: string): PageLinks => {
  const base = URL.canParse(publicUrl) ? new URL(publicUrl).pathname.replace(/\/$/, '') : '';
  const link = (path: string, query: Readonly<Record<string, string | undefined>> = {}): string => {
    const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
    return `${base}${path}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`;
  };
  return {
    home: (locale) => link('/', { locale }),
    category: (slug, locale, cursor) => link(`/categories/${encodeURIComponent(slug)}`, { locale, cursor }),
    entry: (slug, locale) => link(`/entries/${encodeURIComponent(slug)}`, { locale }),
    search: (query) => link('/search', query),
    path: (path) => link(path),
  };
};
