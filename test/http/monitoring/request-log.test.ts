import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { Writable } from 'node:stream';
import { fastify, LogController } from 'fastify';
import t from 'tap';
import type { App } from '../../../src/http/fastify.ts';
import { logResponses, requestIdFrom } from '../../../src/http/monitoring/request-log.ts';
import { handleUnroutable, setErrorHandler } from '../../../src/http/problems/error-handler.ts';
import { CLIENT_GONE, ResponseEvents, reportResponses } from '../../../src/http/response-events.ts';
import { responseHeaders, setResponseHeaders } from '../../../src/http/response-headers.ts';

const logging = (t: { teardown: (close: () => Promise<void>) => void }) => {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const events = new ResponseEvents();
  const app: App = fastify({
    logger: { level: 'debug', stream },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdFrom(() => 'made-here'),
    frameworkErrors: handleUnroutable(events.emit),
  });
  events.add(logResponses(app.log));
  reportResponses(app, events.emit);
  setResponseHeaders(
    app,
    responseHeaders(undefined, () => false),
  );
  setErrorHandler(app);
  app.get('/greet/:name', () => 'hello');
  app.post('/greet', () => 'hello');
  app.get('/probe', { config: { isProbe: true } }, () => 'alive');
  app.get('/sick', { config: { isProbe: true } }, () => {
    throw new Error('sick');
  });
  t.teardown(() => app.close());
  return { app, lines };
};

t.test('the caller may name the request, in letters that break nothing', async (t) => {
  const idFor = (given: string | undefined): string => {
    const request = new IncomingMessage(new Socket());
    if (given !== undefined) request.headers['x-request-id'] = given;
    return requestIdFrom(() => 'made-here')(request);
  };
  for (const id of ['a', 'A-b_c.9', '01997c4e-9d3f-7b1c-a1f0-1f1f6b1c9a11', 'x'.repeat(64)])
    t.equal(idFor(id), id);
  for (const id of [undefined, '', 'x'.repeat(65), 'a b', 'a\n', 'a"', '{}', 'é', 'a,b', '<x>']) {
    t.equal(idFor(id), 'made-here', JSON.stringify(id));
  }
});

t.test('the id in the header, in the problem and in the log is one', async (t) => {
  const { app, lines } = logging(t);
  for (const [given, expected] of [
    ['trace-7', 'trace-7'],
    ['a b', 'made-here'],
  ]) {
    const response = await app.inject({ url: '/nowhere', headers: { 'x-request-id': given } });
    t.equal(response.headers['x-request-id'], expected);
    t.equal(response.json().instance, expected);
    t.equal(JSON.parse(lines.at(-1) ?? '').reqId, expected);
  }
});

t.test('one line a request: method, route, status and time', async (t) => {
  const { app, lines } = logging(t);
  await app.inject('/greet/ann');
  t.equal(lines.length, 1);
  t.match(JSON.parse(lines[0] ?? ''), {
    level: 30,
    msg: 'request',
    method: 'GET',
    route: '/greet/:name',
    status: 200,
    ms: Number,
  });
});

t.test('the log holds nothing that the caller typed', async (t) => {
  const { app, lines } = logging(t);
  const payload = { token: 'hunter2' };
  const headers = {
    authorization: 'Bearer hunter2',
    cookie: 'hunter2',
    'user-agent': 'hunter2',
    referer: '/hunter2',
  };
  await app.inject({ url: '/greet/hunter2?token=hunter2', headers });
  await app.inject('/hunter2');
  await app.inject('/hunter2/%ff');
  await app.inject(`/greet/${'hunter2'.repeat(50)}`);
  await app.inject({ method: 'POST', url: '/greet', payload });
  await app.inject({
    method: 'POST',
    url: '/greet',
    payload: 'hunter2',
    headers: { 'content-type': 'hunter2' },
  });
  t.equal(lines.length, 6);
  t.notMatch(lines.join(''), 'hunter2');
  t.same(
    lines.map((line) => JSON.parse(line)).map(({ route, status }) => [route, status]),
    [
      ['/greet/:name', 200],
      [null, 404],
      [null, 400],
      [null, 414],
      ['/greet', 200],
      ['/greet', 415],
    ],
  );
});

t.test('a probe is only worth a line when it fails', async (t) => {
  const { app, lines } = logging(t);
  await app.inject('/probe');
  t.match(JSON.parse(lines.at(-1) ?? ''), { level: 20, status: 200 });
  await app.inject('/sick');
  t.match(JSON.parse(lines.at(-1) ?? ''), { level: 30, status: 500 });
});

t.test('a client that has gone is worth a line for those who look for it', async (t) => {
  const { app, lines } = logging(t);
  const request = new IncomingMessage(new Socket());
  const event = { request, requestId: 'a', method: 'GET', route: undefined, status: CLIENT_GONE };
  logResponses(app.log)({ ...event, ms: 1.26, isProbe: false, language: undefined });
  t.match(JSON.parse(lines[0] ?? ''), { level: 20, msg: 'client gone', route: null, ms: 1.3 });
});
