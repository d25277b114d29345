import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import t, { type Test } from 'tap';
import { accessibilityFaults, NO_BROWSER, openPage } from '../support/browser.ts';

/** A server that answers everything with one page. */
const serve = async (t: Test, body: string, headers: Record<string, string> = {}): Promise<string> => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html', ...headers });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};

t.test('in CI a missing browser is no excuse', async (t) => {
  if (process.env.CI === 'true') t.equal(NO_BROWSER, false);
  else t.match(String(NO_BROWSER), /^false$|Chromium/);
});

t.test('what a browser complains of is told', { skip: NO_BROWSER }, async (t) => {
  const { page, complaints } = await openPage(t);
  const script = '<script>nothing()</script>';
  await page.goto(await serve(t, `<title>A</title>${script}<img src="/missing">`));
  t.match(complaints.sort(), [/404/, /nothing is not defined/]);

  const strict = await openPage(t);
  await strict.page.goto(await serve(t, script, { 'content-security-policy': "default-src 'none'" }));
  t.match(strict.complaints.join('\n'), 'Content Security Policy');
});

t.test('what people with disabilities cannot use is told', { skip: NO_BROWSER }, async (t) => {
  const { page } = await openPage(t);
  const policy = { 'content-security-policy': "default-src 'none'" };
  await page.goto(await serve(t, '<html lang="en"><title>A</title><main><h1>A</h1></main>', policy));
  t.same(await accessibilityFaults(page), []);
  await page.goto(await serve(t, '<html><title>A</title><main><h1>A</h1><input></main>', policy));
  t.match((await accessibilityFaults(page)).join('\n'), /html-has-lang[\s\S]*label: Form elements must/);
});
