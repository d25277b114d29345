import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import t from 'tap';
import { curlCommand } from '../../../src/matrix/tombstones/curl.ts';
import { tombstoneRequest } from '../../../src/matrix/tombstones/input/request.ts';

const run = promisify(execFile);

interface Seen {
  method: string | undefined;
  url: string | undefined;
  authorization: string | undefined;
  type: string | undefined;
  body: string;
}

const read = async (request: IncomingMessage): Promise<Seen> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const { method, url, headers } = request;
  const body = Buffer.concat(chunks).toString();
  return { method, url, authorization: headers.authorization, type: headers['content-type'], body };
};

const wild = [
  "it's gone",
  "'; touch /tmp/pwned; '",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's syntax, and not JavaScript's.
  '$(id) `id` $HOME ${PATH} \\ \\n "quoted" !! !$ #comment',
  "'\\''",
  '@/etc/passwd',
  'two\nlines\r\n\ttab \u0000 nul \u001b[31m',
  '\u007f\u0008\u202e\u200b\u2028 é 🐈',
  '*?[a-z]{a,b}~ & | ; < > ( )',
  '%s %d %%',
  '',
];

const rooms = [
  '!old:example.org',
  '!a\'b$(id)`id`"\\!:example.org',
  '!/../?#&;|<>{}[]*~:[::1]:8448',
  '!💩-n -X:example.org',
];

t.test('the line sends exactly the request, whatever is in it', async (t) => {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    seen.push(await read(request));
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const env = {
    PATH: process.env.PATH,
    MATRIX_HOMESERVER: `http://127.0.0.1:${port}`,
    MATRIX_ACCESS_TOKEN: 'mat_$(id)\'"`',
    NO_PROXY: '127.0.0.1',
  };
  const cases = rooms.flatMap((id) => wild.map((body) => ({ id, body })));
  for (const { id, body } of cases) {
    const request = tombstoneRequest({ id, format: 'domain' }, { body, replacement_room: id });
    await run('/bin/sh', ['-c', `${curlCommand(request)} --silent`], { env, timeout: 10_000 });
    const [received, ...more] = seen.splice(0);
    t.same(more, []);
    t.same(JSON.parse(received?.body ?? ''), request.body);
    t.match(received, {
      method: 'PUT',
      url: request.path,
      authorization: `Bearer ${env.MATRIX_ACCESS_TOKEN}`,
      type: 'application/json',
    });
  }
});

t.test('is one line of characters that can be seen, with nothing for the history of bash', async (t) => {
  for (const body of wild) {
    const line = curlCommand(
      tombstoneRequest({ id: '!o:b.org', format: 'domain' }, { body, replacement_room: '!n:b.org' }),
    );
    t.notMatch(line, /[\p{C}\u2028]/u);
    t.notMatch(line.replaceAll("'\\''", '').replace(/'[^']*'/g, ''), /!/);
  }
});
