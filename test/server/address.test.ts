import { createServer, type Server } from 'node:net';
import t from 'tap';
import { claimPort, listenError, StartError, urlOf } from '../../src/server/address.ts';

const HOST = '127.0.0.1';

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, HOST, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });

t.test('a free port is claimed for 0, and can be listened on', async (t) => {
  const port = await claimPort({ HOST, PORT: 0 });
  t.ok(port > 0);
  const server = createServer();
  t.equal(await listen(server, port), port);
  server.close();
});

t.test('a port that is in use is refused with the setting to change', async (t) => {
  const server = createServer();
  const port = await listen(server, 0);
  await t.rejects(
    claimPort({ HOST, PORT: port }),
    new StartError(
      `Port ${port} on 127.0.0.1 is in use; stop what listens there, or set PORT to another one.`,
    ),
  );
  server.close();
});

t.test('an address of another machine is refused with the setting to change', async (t) => {
  // A documentation address (RFC 5737) belongs to no machine.
  await t.rejects(
    claimPort({ HOST: '192.0.2.1', PORT: 0 }),
    new StartError('HOST=192.0.2.1 is no address of this machine.'),
  );
});

t.test('a refusal is told in one sentence', async (t) => {
  const cases: [code: string, message: string][] = [
    ['EADDRINUSE', 'Port 80 on ::1 is in use; stop what listens there, or set PORT to another one.'],
    ['EACCES', 'This user may not listen on port 80; set PORT to one above 1023.'],
    ['EADDRNOTAVAIL', 'HOST=::1 is no address of this machine.'],
    ['ENOTFOUND', 'HOST=::1 is no address of this machine.'],
    ['EAI_AGAIN', 'HOST=::1 is no address of this machine.'],
  ];
  for (const [code, message] of cases) {
    t.same(
      listenError(Object.assign(new Error('x'), { code }), { HOST: '::1', PORT: 80 }),
      new StartError(message),
    );
  }
});

t.test('what nobody foresaw stays as it is', async (t) => {
  const error = Object.assign(new Error('too many files'), { code: 'EMFILE' });
  t.equal(listenError(error, { HOST, PORT: 80 }), error);
});

t.test('the URL leads to the machine itself, whatever is listened on', async (t) => {
  const cases: [host: string, url: string][] = [
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['localhost', 'http://localhost:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://[::1]:3000'],
    ['::1', 'http://[::1]:3000'],
  ];
  for (const [host, url] of cases) t.equal(urlOf(host, 3000), url, host);
});
