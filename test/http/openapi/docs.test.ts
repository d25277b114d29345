import t from 'tap';
import { parse } from 'yaml';
import { buildTestApp } from '../../support/app.ts';

/** What a page or a style sheet makes a browser load. */
const loaded = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?:\b(?:src|href|action)\s*=\s*"([^"]*)")|(?:url\(\s*["']?([^"')]*))|(?:@import\s+"([^"]*)")/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

const { app, inject } = await buildTestApp(t);

t.test('the document is served as JSON and as YAML, the same', async (t) => {
  const json = await inject('/openapi.json');
  t.match(json.headers, { 'content-type': 'application/json; charset=utf-8', etag: /^"/ });
  t.same(json.json(), JSON.parse(JSON.stringify(await app.openapi())));
  const yaml = await inject('/openapi.yaml');
  t.match(yaml.headers, { 'content-type': 'application/yaml; charset=utf-8', etag: /^"/ });
  t.same(parse(yaml.payload), json.json());
  t.equal((await inject('/openapi.yaml')).payload, yaml.payload, 'a second time too');
});

t.test('the document is kept by its ETag', async (t) => {
  const { headers } = await inject('/openapi.json');
  const again = await inject({ url: '/openapi.json', headers: { 'if-none-match': String(headers.etag) } });
  t.equal(again.statusCode, 304);
});

t.test('the page loads from this service alone', async (t) => {
  for (const page of ['/docs', '/docs/']) {
    const { headers, payload, statusCode } = await inject(page);
    t.equal(statusCode, 200);
    t.match(headers['content-type'], 'text/html');
    const files = loaded(payload);
    t.ok(files.length >= 5, 'styles, scripts, icons');
    for (const file of files) {
      t.notMatch(file, /^(https?:)?\/\//, file);
      const asset = await inject(new URL(file, `http://localhost${page}`).pathname);
      t.equal(asset.statusCode, 200, file);
      if (/\.css$/.test(file))
        for (const url of loaded(asset.payload)) t.match(url, /^data:/, 'nothing further');
    }
    t.notMatch(payload, /<script>|<style|\son\w+=/, 'nothing inline');
  }
});

t.test('a browser would load nothing from another host either', async (t) => {
  for (const url of ['/docs', '/docs/static/swagger-ui-bundle.js', '/docs/static/']) {
    const { headers } = await inject(url);
    t.equal(headers['referrer-policy'], 'same-origin', url);
    const policy = String(headers['content-security-policy']);
    const directives = new Map(
      policy.split('; ').map((directive): [string, string[]] => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources];
      }),
    );
    t.same(directives.get('default-src'), ["'none'"], url);
    t.same(directives.get('script-src'), ["'self'"], url);
    for (const [name, sources] of directives) {
      for (const source of sources) t.match(source, /^('none'|'self'|'unsafe-inline'|data:)$/, name);
    }
    t.notOk(directives.has('upgrade-insecure-requests'), 'it works over plain HTTP as well');
  }
});

t.test('the page shows the document of this service and asks no validator', async (t) => {
  const { payload } = await inject('/docs/static/swagger-initializer.js');
  t.match(payload, "resolveUrl('./json')");
  t.match(payload, 'validatorUrl: null');
  t.match((await inject('/docs/json')).json(), { openapi: '3.1.0' });
});

t.test('what goes wrong with its files is a problem, not a failure', async (t) => {
  const cases: [string, Record<string, string>, number][] = [
    ['/docs/static/nothing.js', {}, 404],
    ['/docs/static/..%2f..%2fpackage.json', {}, 404],
    ['/docs/static/%2e%2e/package.json', {}, 404],
    ['/docs/static/%00', {}, 400],
    ['/docs/static/index.css', { range: 'bytes=999999-' }, 400],
    ['/docs/static/index.css', { 'if-match': '"x"' }, 400],
  ];
  for (const [url, headers, status] of cases)
    t.equal((await inject({ url, headers })).statusCode, status, url);
});
