import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import t from 'tap';
import { serveLectern } from '../support/lectern.ts';

/** A token of each shape, and a piece of each that nothing else holds. */
const SECRETS = [
  { token: 'mat_Zx7Kq2LmV9bNc4RtYp6WsD1fGh8Jk3_J98wB1', piece: 'mV9bNc4RtYp6WsD1' },
  { token: 'mpt_FM44zJN5qePGMLvvMXC4Ds1A3lCWc6_bJ9Wj1', piece: 'JN5qePGMLvvMXC4D' },
  { token: 'syt_c2VjcmV0bG9jYWxwYXJ0_qWeRtYuIoPaSdFgHjKlZ_2mJ3Tr', piece: 'RtYuIoPaSdFgHj' },
  { token: 'mat_cutOffAfter9', piece: 'cutOffAfter9' },
] as const;

const UTILITY_PATHS = ['tokens/classify', 'localparts/validate', 'tombstones/build'];

/** Sends bytes as they are, and reads until the server closes. */
const sendRaw = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
    socket.setTimeout(3_000, () => socket.destroy());
  });

interface Attempt {
  path: string;
  method?: string;
  body?: string;
  headers?: Record<string, string>;
}

const json = { 'content-type': 'application/json' };

const inBodies = (token: string): Attempt[] =>
  UTILITY_PATHS.flatMap((path) => {
    const post = { path: `/v1/matrix/${path}`, method: 'POST' };
    const bodies = [
      { [token]: token },
      { token: [token] },
      { token: { [token]: token } },
      { localpart: { [token]: 1 } },
      { localpart: 'a', serverName: 5, [token]: token },
      { replacementRoom: { [token]: token } },
      { replacementRoom: '!a:b.org', powerLevels: { users: { [token]: null }, events: { [token]: [] } } },
      { replacementRoom: '!a:b.org', powerLevels: { [token]: token, users: { [token]: 5 } } },
      { replacementRoom: '!a:b.org', via: { [token]: token } },
      [token],
      token,
    ].map((body) => JSON.stringify(body));
    return [
      ...bodies.map((body) => ({ ...post, body, headers: json })),
      { ...post, body: `{"token":"${token}"`, headers: json },
      { ...post, body: `{"token":${token}}`, headers: json },
      { ...post, body: token, headers: json },
      { ...post, body: `{"__proto__":"${token}"}`, headers: json },
      { ...post, body: token, headers: { 'content-type': 'text/plain' } },
      { ...post, body: `token=${token}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      { ...post, body: JSON.stringify({ token }), headers: { 'content-type': token } },
      { ...post, body: JSON.stringify({ token: token.repeat(1_000) }), headers: json },
    ];
  });

const inUrls = (token: string): Attempt[] => [
  ...UTILITY_PATHS.flatMap((path) =>
    ['GET', 'POST', 'DELETE'].flatMap((method) => [
      { path: `/v1/matrix/${path}?token=${token}`, method },
      { path: `/v1/matrix/${path}?${token}`, method },
      { path: `/v1/matrix/${path}/${token}`, method },
    ]),
  ),
  { path: `/v1/matrix/tokens/prefixes?access_token=${token}` },
  { path: `/v1/matrix/tokens/prefixes?${token}=1` },
  { path: `/v1/matrix/tokens/${token}` },
  { path: `/v1/matrix/tokens/%zz${token}` },
  { path: `/${token}` },
  { path: `/v1/entries/${token}` },
  { path: `/v1/entries/${token}.md` },
  { path: `/v1/entries/${token}.${token}` },
  { path: `/v1/categories/${token}` },
  { path: `/problems/${token}` },
  { path: `/docs/${token}` },
  ...['entries', 'changes', 'categories', 'export'].map((list) => ({ path: `/v1/${list}?${token}=1` })),
  { path: `/v1/entries?category=${token}&tag=${token}` },
  { path: `/v1/entries?sort=${token}` },
  { path: `/v1/entries?fields=${token}&include=${token}` },
  { path: `/v1/entries?cursor=${token}` },
  { path: `/v1/entries?locale=${token}` },
  { path: `/v1/entries?updatedSince=${token}&limit=${token}` },
  { path: `/v1/changes?since=${token}` },
  ...['search', 'suggestions'].flatMap((path) => [
    { path: `/v1/${path}?q=${token}` },
    { path: `/v1/${path}?${token}=1` },
  ]),
];

const inHeaders = (token: string): Attempt[] =>
  [
    'authorization',
    'x-request-id',
    'accept',
    'accept-language',
    'if-none-match',
    'if-modified-since',
    'cookie',
    'origin',
    'referer',
    'user-agent',
    'x-forwarded-for',
    'access-control-request-headers',
    'range',
    token,
  ].flatMap((name) =>
    ['GET', 'OPTIONS', 'POST'].flatMap((method) =>
      ['/v1/entries', '/v1/entries/can-spaces-be-deleted', '/v1/matrix/tokens/classify'].map((path) => ({
        path,
        method,
        headers: { [name]: name === 'authorization' ? `Bearer ${token}` : token },
      })),
    ),
  );

/** The server answers before it has read a body that is too large, and `fetch` then fails to write the rest. */
const oversize = (token: string): string => {
  const body = JSON.stringify({ token: token.repeat(60_000) });
  return `POST /v1/matrix/tokens/classify HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`;
};

const raw = (token: string): string[] => [
  oversize(token),
  `${token} / HTTP/1.1\r\n\r\n`,
  `${token}\r\n\r\n`,
  `GET ${token} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
  `GET http://${token}@example.org/${token} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
  `GET / HTTP/${token}\r\n\r\n`,
  `GET / HTTP/1.1\r\nHost: ${token}\r\nConnection: close\r\n\r\n`,
  `GET / HTTP/1.1\r\nHost: a\r\n${token}\r\n\r\n`,
  `GET / HTTP/1.1\r\n${token}: a\r\nConnection: close\r\n\r\n`,
  `GET /?${'a'.repeat(60_000)}${token} HTTP/1.1\r\nHost: a\r\n\r\n`,
  `POST /v1/matrix/tokens/classify HTTP/1.1\r\nHost: a\r\nContent-Length: ${token}\r\n\r\n`,
  `POST /v1/matrix/tokens/classify HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 10\r\nConnection: close\r\n\r\n{"token":"${token}"}`,
  `POST /v1/matrix/tokens/classify HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${token}\r\n`,
  `CONNECT ${token}:443 HTTP/1.1\r\nHost: a\r\n\r\n`,
];

t.test('a token is found in nothing that the service writes, answers or keeps', async (t) => {
  const directory = t.testdir();
  const server = await serveLectern(t, {
    LOG_LEVEL: 'trace',
    RATE_LIMIT: '0',
    DATABASE_URL: `file:${join(directory, 'kb.db')}`,
  });
  const port = Number(new URL(server.url).port);

  const answers: { attempt: string; status: number; text: string }[] = [];
  const send = async ({ path, ...init }: Attempt): Promise<void> => {
    const response = await fetch(server.url + path, { redirect: 'manual', ...init });
    const text = JSON.stringify([...response.headers]) + (await response.text());
    answers.push({ attempt: `${init.method ?? 'GET'} ${path}`, status: response.status, text });
  };

  for (const { token } of SECRETS) {
    const proper = { method: 'POST', headers: json, body: JSON.stringify({ token }) };
    await send({ path: '/v1/matrix/tokens/classify', ...proper });
    for (const attempt of [...inBodies(token), ...inUrls(token), ...inHeaders(token)]) {
      await send(attempt);
    }
    // At once: some of them only end when nobody has said anything for a while.
    await Promise.all(
      raw(token).map(async (bytes) => {
        const text = await sendRaw(port, bytes);
        answers.push({ attempt: bytes.slice(0, 60), status: Number(text.slice(9, 12)), text });
      }),
    );
  }
  await send({ path: '/metrics' });
  await send({ path: '/openapi.json' });
  server.child.kill('SIGTERM');
  const { code, stdout, stderr } = await server.ended;
  const written = stdout + stderr;

  t.same(
    // 501: CONNECT and unknown methods are for no server but a proxy.
    answers.filter(({ status }) => status >= 500 && status !== 501),
    [],
    'nothing fails',
  );
  const statuses = new Set(answers.map(({ status }) => status));
  t.same(
    [200, 400, 404, 405, 413, 415, 431].filter((status) => !statuses.has(status)),
    [],
    'every kind of refusal was met',
  );
  t.equal(code, 0);
  for (const { piece } of SECRETS) {
    t.same(
      answers.filter(({ text }) => text.includes(piece)).map(({ attempt, status }) => `${status} ${attempt}`),
      [],
      'no answer holds it',
    );
    t.notOk(written.includes(piece), 'no log line holds it');
    for (const file of await readdir(directory)) {
      t.notOk((await readFile(join(directory, file))).includes(piece), `${file} does not hold it`);
    }
  }
  const lines = written.split('\n').filter((line) => line.includes('"route"'));
  t.ok(lines.length > 500, 'and yet every request was logged');
  t.notMatch(lines.join('\n'), /"route":"[^"]*\?/, 'without its query');
});
