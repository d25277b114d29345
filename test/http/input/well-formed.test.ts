import t from 'tap';
import { faultOf, isAuthority, type RequestHead } from '../../../src/http/input/well-formed.ts';
import { buildTestApp } from '../../support/app.ts';
import { overRawSockets, statusIn } from '../../support/raw.ts';

const END = 'Connection: close\r\n\r\n';
const JSON_BODY = 'Content-Type: application/json\r\n';

t.test('a host is a name or an address, perhaps with a port', async (t) => {
  for (const text of [
    ...['kb.example.org', 'kb.example.org:8080', 'localhost', 'localhost:', 'a_b-c~d', '192.0.2.7:0'],
    ...['[::1]', '[2001:db8::7]:65535', 'caf%C3%A9.example', "!$&'()*+,;="],
  ]) {
    t.ok(isAuthority(text), text);
  }
  for (const text of [
    ...['', ':80', 'a@b', 'a:b@c', 'a/b', 'a?b', 'a#b', 'a b', 'a\tb', 'a\\b', 'a"b', '<a>', 'a^b', 'a|b'],
    ...['a:65536', 'a:-1', 'a:8o', 'a:80:80', 'a:80/', 'caf\u00e9.example', 'a%zz', 'a%2'],
    ...['::1', '[::1', '[::1]x', '[fe80::1%25eth0]', '[127.0.0.1]', '[]'],
  ]) {
    t.notOk(isAuthority(text), text);
  }
});

t.test('what is wrong with the head of a request is told', async (t) => {
  const request = (head: Partial<RequestHead>): RequestHead => ({
    ...{ httpVersion: '1.1', method: 'GET', url: '/', headers: { host: 'a' }, rawHeaders: ['Host', 'a'] },
    ...head,
  });
  t.equal(faultOf(request({})), undefined);
  t.equal(faultOf(request({ httpVersion: '1.0', headers: {}, rawHeaders: [] })), undefined);
  for (const url of [
    '/a?b=http://c',
    'http://kb.example.org/v1',
    'HTTPS://kb.example.org:8443',
    'http://[::1]?x',
  ]) {
    t.equal(faultOf(request({ url })), undefined, url);
  }
  t.equal(faultOf(request({ method: 'OPTIONS', url: '*' })), undefined);
  for (const url of [
    '*',
    '',
    'v1/entries',
    'http:///v1',
    'http://u@a/',
    'http://u:p@a/',
    'ftp://a/',
    'a:80',
    '/a#b',
  ]) {
    t.match(faultOf(request({ url })), { code: 'invalid-request' }, url);
  }
  t.match(faultOf(request({ url: undefined as never })), { code: 'invalid-request' });
  for (const httpVersion of ['0.9', '2.0', '1.2']) {
    t.match(faultOf(request({ httpVersion })), { code: 'unsupported-version' }, httpVersion);
  }
  const coded = (coding: string, httpVersion = '1.1') =>
    faultOf(request({ httpVersion, headers: { host: 'a', 'transfer-encoding': coding } }));
  t.equal(coded('Chunked'), undefined);
  t.match(coded('gzip, chunked'), { code: 'not-implemented' });
  t.match(coded('chunked', '1.0'), { code: 'invalid-request' });
});

t.test('over raw connections, requests that could pass for others are refused', async (t) => {
  const { app, logLines } = await buildTestApp(t, { content: 'seed' });
  const send = await overRawSockets(t, app);
  const cases: [what: string, request: string, status: number][] = [
    ['no Host', `GET /v1/categories HTTP/1.1\r\n${END}`, 400],
    ['two Hosts', `GET /v1/categories HTTP/1.1\r\nHost: a\r\nHost: b\r\n${END}`, 400],
    ['one Host twice', `GET /v1/categories HTTP/1.1\r\nhost: a\r\nX: y\r\nHOST: a\r\n${END}`, 400],
    ['two Hosts in HTTP/1.0', `GET /v1/categories HTTP/1.0\r\nHost: a\r\nHost: b\r\n${END}`, 400],
    ['an empty Host', `GET /v1/categories HTTP/1.1\r\nHost: \r\n${END}`, 400],
    ['a user in Host', `GET /v1/categories HTTP/1.1\r\nHost: admin@kb.example.org/x\r\n${END}`, 400],
    ['a port that is none', `GET /v1/categories HTTP/1.1\r\nHost: a:99999\r\n${END}`, 400],
    ['bytes beyond ASCII in Host', `GET /v1/categories HTTP/1.1\r\nHost: b\xfccher\r\n${END}`, 400],
    ['an IPv6 address', `GET /v1/categories HTTP/1.1\r\nHost: [::1]:3000\r\n${END}`, 200],
    ['HTTP/1.0 without Host', `GET /v1/categories HTTP/1.0\r\n${END}`, 200],
    ['a whole URL', `GET http://elsewhere.example/v1/categories HTTP/1.1\r\nHost: a\r\n${END}`, 200],
    ['a whole URL with a user', `GET http://u:p@a/v1/categories HTTP/1.1\r\nHost: a\r\n${END}`, 400],
    ['a URL without a host', `GET http:///v1/categories HTTP/1.1\r\nHost: a\r\n${END}`, 400],
    ['a URL of another scheme', `GET ftp://a/v1/categories HTTP/1.1\r\nHost: a\r\n${END}`, 400],
    ['a fragment', `GET /v1/categories#x HTTP/1.1\r\nHost: a\r\n${END}`, 400],
    ['an asterisk', `GET * HTTP/1.1\r\nHost: a\r\n${END}`, 400],
    ['an asterisk with OPTIONS', `OPTIONS * HTTP/1.1\r\nHost: a\r\n${END}`, 204],
    ['CONNECT', `CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n`, 501],
    ['HTTP/0.9', 'GET /v1/categories\r\n\r\n', 505],
    ['HTTP/2', `GET /v1/categories HTTP/2.0\r\nHost: a\r\n${END}`, 505],
    [
      'two lengths',
      `POST /v1/answer HTTP/1.1\r\nHost: a\r\n${JSON_BODY}Content-Length: 2\r\nContent-Length: 3\r\n${END}{}`,
      400,
    ],
    [
      'a length and chunks',
      `POST /v1/answer HTTP/1.1\r\nHost: a\r\n${JSON_BODY}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n${END}0\r\n\r\n`,
      400,
    ],
    [
      'chunks that are no last coding',
      `POST /v1/answer HTTP/1.1\r\nHost: a\r\n${JSON_BODY}Transfer-Encoding: chunked, gzip\r\n${END}0\r\n\r\n`,
      400,
    ],
    [
      'another transfer coding',
      `POST /v1/answer HTTP/1.1\r\nHost: a\r\n${JSON_BODY}Transfer-Encoding: gzip, chunked\r\n${END}0\r\n\r\n`,
      501,
    ],
    [
      'chunks in HTTP/1.0',
      `POST /v1/answer HTTP/1.0\r\nHost: a\r\n${JSON_BODY}Transfer-Encoding: chunked\r\n${END}2\r\n{}\r\n0\r\n\r\n`,
      400,
    ],
    ['a folded header', `GET /v1/categories HTTP/1.1\r\nHost: a\r\nX: y\r\n z\r\n${END}`, 400],
    ['a bare CR', `GET /v1/categories HTTP/1.1\r\nHost: a\r\nX: y\rz: 1\r\n${END}`, 400],
    ['a space before the colon', `GET /v1/categories HTTP/1.1\r\nHost : a\r\n${END}`, 400],
    ['a header line with NUL', `GET /v1/categories HTTP/1.1\r\nHost: a\r\nX: \0\r\n${END}`, 400],
    ['an expectation', `GET /v1/categories HTTP/1.1\r\nHost: a\r\nExpect: a-miracle\r\n${END}`, 200],
    ['a range', `GET /v1/categories HTTP/1.1\r\nHost: a\r\nRange: bytes=0-3\r\nIf-Range: "x"\r\n${END}`, 200],
    [
      'an upgrade',
      `GET /v1/categories HTTP/1.1\r\nHost: a\r\nConnection: upgrade, close\r\nUpgrade: h2c\r\n\r\n`,
      200,
    ],
    ['NUL in a path', `GET /v1/entries/%00 HTTP/1.1\r\nHost: a\r\n${END}`, 404],
    ['a way out of a path', `GET /v1/entries/..%2f..%2fx HTTP/1.1\r\nHost: a\r\n${END}`, 404],
    ['dots', `GET /v1/../v1/categories HTTP/1.1\r\nHost: a\r\n${END}`, 404],
    ['a line end in a path', `GET /v1/entries/a%0d%0aX-Evil:%201 HTTP/1.1\r\nHost: a\r\n${END}`, 404],
    ['an overlong encoding', `GET /v1/entries/%c0%ae HTTP/1.1\r\nHost: a\r\n${END}`, 400],
    ['half an encoding', `GET /v1/entries/%c3 HTTP/1.1\r\nHost: a\r\n${END}`, 400],
  ];
  // Once with nothing in memory, and once with the answer that a well-formed request is given from there.
  for (const round of ['first', 'again']) {
    for (const [what, request, status] of cases) {
      const received = await send(request);
      t.equal(statusIn(received), status, `${what}, ${round}`);
      if (status >= 400) t.match(received, /content-type: application\/problem\+json/i, what);
      t.notMatch(received, /^x-evil/im, what);
    }
  }
  t.notMatch(logLines.join(''), /unexpected error/);
});

t.test('a refused request says nothing of where the next one begins', async (t) => {
  const { app } = await buildTestApp(t);
  const send = await overRawSockets(t, app);
  const smuggled = `POST /v1/answer HTTP/1.1\r\nHost: a@b\r\nContent-Length: 40\r\n\r\nGET /v1/categories HTTP/1.1\r\nHost: a\r\n\r\nGET /livez HTTP/1.1\r\nHost: a\r\n\r\n`;
  const received = await send(smuggled);
  t.equal(received.match(/^HTTP\/1\.1 /gm)?.length, 1, 'one response, and the connection ends');
  t.match(received, /^connection: close\r$/im);
});

t.test('bodies in a coding, or in parts, are refused before they are read', async (t) => {
  const { inject } = await buildTestApp(t);
  const post = (headers: Record<string, string>, payload = '{"question":"How do I leave a room?"}') =>
    inject({
      method: 'POST',
      url: '/v1/answer',
      headers: { 'content-type': 'application/json', ...headers },
      payload,
    });
  for (const coding of ['gzip', 'br', 'deflate', 'zstd', 'x-gzip', 'identity, gzip', 'hunter2']) {
    const refused = await post({ 'content-encoding': coding });
    t.equal(refused.statusCode, 415, coding);
    t.equal(refused.headers['accept-encoding'], 'identity');
    t.notMatch(refused.payload, 'hunter2');
  }
  t.equal((await post({ 'content-encoding': 'Identity' })).statusCode, 200);
  t.equal((await post({ 'content-range': 'bytes 0-3/10' })).statusCode, 400);
  const read = await inject({ url: '/v1/categories', headers: { 'content-encoding': 'gzip' } });
  t.equal(read.statusCode, 200, 'nothing is coded where there is no body');
});
