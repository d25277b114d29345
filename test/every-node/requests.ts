/** A request, and the status that it is answered with. */
interface Expected {
  path: string;
  status: number;
  init?: RequestInit;
}

const ENTRY = '/v1/entries/can-spaces-be-deleted';

const post = (path: string, body: object, status = 200): Expected => ({
  path,
  status,
  init: { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
});

/** Reading in every form, searching, and what goes wrong; nothing of it needs a key. */
const READS: readonly Expected[] = [
  ...['', '.md', '.html', '.txt', '.jsonld', '.json'].map((suffix) => ({
    path: ENTRY + suffix,
    status: 200,
  })),
  ...[
    '/',
    '/entries/can-spaces-be-deleted',
    '/categories/element-general',
    '/search?q=delet+a+spaec',
    '/docs',
  ].map((path) => ({ path, status: 200 })),
  ...[
    '/v1/entries?limit=5&count=true',
    '/v1/categories',
    '/v1/search?q=access+token',
    '/v1/suggestions?q=how',
  ].map((path) => ({ path, status: 200 })),
  ...[
    '/v1/export',
    '/v1/changes?limit=5',
    '/feed.atom',
    '/sitemap.xml',
    '/llms.txt',
    '/embed.js',
    '/readyz',
  ].map((path) => ({ path, status: 200 })),
  { path: ENTRY, status: 200, init: { method: 'HEAD' } },
  { path: ENTRY, status: 200, init: { headers: { 'accept-encoding': 'br' } } },
  { path: '/v1/entries/no-such-entry', status: 404 },
  { path: '/v1/entries?limt=5', status: 400 },
  post('/v1/answer', { question: 'how do i delete a space' }),
  post('/v1/matrix/localparts/validate', { localpart: 'Alice' }),
  post('/v1/matrix/tokens/classify', { token: 'mat_' }),
];

/** One of fifty is a write, which every reader behind it has to see. */
const writeOf = (n: number, key: string): Expected => ({
  path: ENTRY,
  status: 200,
  init: {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/merge-patch+json',
      'if-match': '*',
    },
    body: JSON.stringify({ tags: [`n${n}`] }),
  },
});

const AT_ONCE = 16;

/** Sends so many requests, sixteen at a time, and tells those that were not answered as they should be. */
export const sendMixed = async (url: string, key: string, count: number): Promise<string[]> => {
  const wrong: string[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const n = next++;
      const { path, status, init } = n % 50 === 0 ? writeOf(n, key) : READS[n % READS.length]!;
      const told = await fetch(url + path, init ?? {}).then(
        async (response) => {
          await response.arrayBuffer();
          return response.status;
        },
        (error: unknown) => String(error),
      );
      if (told !== status) wrong.push(`${init?.method ?? 'GET'} ${path}: ${told}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return wrong;
};
