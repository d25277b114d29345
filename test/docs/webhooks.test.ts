import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import t from 'tap';
import { systemRuntime } from '../../src/core/runtime.ts';
import { CHANGE_TYPES } from '../../src/store/tables.ts';
import { startDispatcher } from '../../src/webhooks/delivery/dispatcher.ts';
import { RETRY_DELAYS } from '../../src/webhooks/delivery/retries.ts';
import { signedHeaders } from '../../src/webhooks/delivery/signing.ts';
import { WebhookMessage } from '../../src/webhooks/schema.ts';
import { buildEditor } from '../support/editor.ts';
import { lookupIn } from '../support/names.ts';
import { eventually } from '../webhooks/hooked-store.ts';
import { consoleExamples, curlAgainst, matches } from './console-examples.ts';

const page = readFileSync('docs/webhooks.md', 'utf8');
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? '';

t.test('what the page shows is what the service answers', async (t) => {
  const lookup = lookupIn({ 'portal.example.org': ['8.8.8.8'] });
  const { app, headers } = await buildEditor(t, { webhooks: { allowPrivate: false, lookup } });
  const run = curlAgainst(await app.listen({ port: 0 }));
  const examples = consoleExamples(page);
  t.equal(examples.length, 1);
  for (const { command, expected } of examples) {
    const actual = await run(command.replace('Bearer $KEY', headers.admin.authorization));
    t.ok(matches(expected, actual), command, { expected, actual });
  }
});

t.test('the message is one', async (t) => {
  const message = JSON.parse(block('json'));
  t.same(WebhookMessage.parse(message), message);
  for (const type of CHANGE_TYPES) t.match(page, `\`entry.${type}\``);
});

t.test('the waits are those of the program', async (t) => {
  const [, seconds, minutes, half, ...hours] =
    /after (\d+) s, (\d+) min, (\d+) min, (\d+), (\d+), (\d+), (\d+), (\d+) and (\d+) h/.exec(page) ?? [];
  t.same(
    [Number(seconds), ...[minutes, half].map((n) => Number(n) * 60), ...hours.map((n) => Number(n) * 3600)],
    RETRY_DELAYS.map((ms) => ms / 1000),
  );
});

/** A port that nobody listens on. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

t.test('the receiver on the page takes what is signed by the service, once, and nothing else', async (t) => {
  const editor = await buildEditor(t, { webhooks: { allowPrivate: true } });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const registered = await editor.as('POST', '/v1/webhooks', {
    headers: editor.headers.admin,
    payload: { url },
  });
  const { secret } = registered.json();

  // Below the package, so that it finds the library.
  const script = `test/docs/receiver-${process.pid}.mjs`;
  writeFileSync(script, block('js'));
  t.teardown(() => rmSync(script));
  const receiver = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: String(port), WEBHOOK_SECRET: secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.teardown(() => receiver.kill());
  let printed = '';
  receiver.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  const post = (headers: Record<string, string>, body: string) =>
    fetch(url, { method: 'POST', headers, body }).then(({ status }) => status);
  await eventually(() => post({}, '').then(Boolean, () => false));

  await editor.create({ slug: 'new' });
  const options = { publicUrl: 'https://kb.example.org', defaultLocale: 'en', allowPrivate: true };
  const dispatcher = startDispatcher({
    ...options,
    store: editor.store,
    runtime: systemRuntime,
    log: editor.app.log,
  });
  await eventually(async () => printed.includes('\n'));
  await dispatcher.stop(10_000);
  t.equal(printed, 'entry.created new\n');

  const body = JSON.stringify({ type: 'entry.removed', data: { slug: 'other' } });
  const signed = (at: number, by = secret) => signedHeaders([by], { id: 'msg_1', body, at });
  t.equal(await post(signed(Date.now()), body), 204);
  t.equal(await post(signed(Date.now()), body), 204);
  t.equal(await post(signed(Date.now()), `${body} `), 401);
  t.equal(await post(signed(Date.now() - 600_000), body), 401);
  t.equal(await post(signed(Date.now(), `whsec_${Buffer.from('forged').toString('base64')}`), body), 401);
  t.equal(printed, 'entry.created new\nentry.removed other\n');
});
