import type { InjectOptions } from 'fastify';
import type { App } from '../../src/http/fastify.ts';

const EXTENSIONS = ['json', 'md', 'html', 'txt', 'jsonld'];

/** What is asked for of entries with these slugs. */
export interface SurfaceTargets {
  slugs: readonly string[];
  /** Of the first: revisions that are asked for. */
  revisions: readonly number[];
  /** A time when they said something else. */
  at: string;
  /** What the search is asked, one after the other. */
  queries: readonly string[];
}

/**
 * Everything that can be asked of an application to be told something: each route that takes GET, as programs and as browsers
 * ask, with what it takes in its path and its query; and what is posted to be answered. A new parameter of a path that
 * this does not know is an error.
 */
export const surfacesOf = (app: App, targets: SurfaceTargets): InjectOptions[] => [
  ...routesOf(app).flatMap((route) =>
    queriesOf(route, targets).flatMap((query) =>
      expand(route, parametersOf(route, targets)).flatMap((path): InjectOptions[] => [
        { url: path + query },
        ...(query === '' ? [{ url: path, headers: { accept: 'text/html' } }] : []),
      ]),
    ),
  ),
  ...postsOf(targets),
];

/** Every route that takes GET, out of the tree that Fastify draws. */
const routesOf = (app: App): string[] => {
  const branch: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', path = '', methods = ''] = /^([│ ]*)[└├]── (\S+)(?: \((.*)\))?$/.exec(line) ?? [];
      if (path === '') return [];
      branch.length = indent.length / 4;
      branch.push(path);
      return /\bGET\b/.test(methods) ? branch.join('') : [];
    });
};

const parametersOf = (route: string, { slugs, revisions }: SurfaceTargets): Record<string, string[]> => ({
  ':slug': slugsOf(route, slugs).map(encodeURIComponent),
  ':suffix': EXTENSIONS,
  ':revision': revisions.map(String),
  ':part': ['1'],
  ':code': ['not-found'],
  ':name': ['site.css'],
  ':id': ['1'],
  '*': [''],
});

const slugsOf = (route: string, slugs: readonly string[]): readonly string[] => {
  if (route.includes('categories')) return ['general'];
  if (route !== '/v1/entries/:slug') return slugs;
  return [...slugs, ...EXTENSIONS.map((extension) => `${slugs[0]}.${extension}`)];
};

const expand = (path: string, parameters: Record<string, string[]>): string[] => {
  const [parameter] = /:[a-z]+|\*$/.exec(path) ?? [];
  if (parameter === undefined) return [path];
  const values = parameters[parameter];
  if (values === undefined) throw new Error(`what stands for ${parameter} in ${path}?`);
  return values.flatMap((value) => expand(path.replace(parameter, value), parameters));
};

const queriesOf = (route: string, { slugs, at, queries }: SurfaceTargets): string[] => {
  const asked = queries.map((query) => `?q=${encodeURIComponent(query)}`);
  switch (route) {
    case '/v1/entries':
      return ['', '?include=answer', '?fields=createdBy,updatedBy,slug', '?locale=de', '?sort=-updatedAt'];
    case '/v1/entries/:slug':
      return ['', `?at=${at}`, '?fields=updatedBy', '?locale=de'];
    case '/v1/entries/:slug/revisions/:revision/diff':
      return ['', '?from=1'];
    case '/v1/search':
      return asked.flatMap((query) => [query, `${query}&include=answer`, `${query}&explain=true`]);
    case '/v1/suggestions':
    case '/search':
      return asked;
    case '/oembed':
      return ['json', 'xml'].map(
        (format) => `?format=${format}&url=https%3A%2F%2Fkb.example.org%2Fentries%2F${slugs[0]}`,
      );
    default:
      return [''];
  }
};

const postsOf = ({ slugs, queries }: SurfaceTargets): InjectOptions[] => [
  ...queries.flatMap((question) => [
    { method: 'POST' as const, url: '/v1/answer', payload: { question, threshold: 0 } },
    call('search_faq', { q: question, include: 'answer' }),
  ]),
  ...slugs.map((slug) => call('get_entry', { slug })),
  call('list_changes', {}),
];

const call = (name: string, input: object): InjectOptions => ({
  method: 'POST',
  url: '/mcp',
  headers: { accept: 'application/json, text/event-stream' },
  payload: { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: input } },
});

/** What an application tells somebody: the surfaces that show what is targets, and how many answer at all. */
export const showing = async (
  app: App,
  targets: SurfaceTargets,
  isShown: (text: string) => boolean,
  headers: Record<string, string> = {},
): Promise<{ found: string[]; answered: number }> => {
  const found = new Set<string>();
  let answered = 0;
  for (const request of surfacesOf(app, targets)) {
    const response = await app.inject({ ...request, headers: { ...request.headers, ...headers } });
    if (response.statusCode === 200) answered += 1;
    if (isShown(JSON.stringify(response.headers) + response.payload)) found.add(String(request.url));
  }
  return { found: [...found].sort(), answered };
};
