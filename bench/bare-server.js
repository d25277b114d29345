/**
 * A server that sends one answer again and again and does nothing else: what anything else is measured by. A process of its
 * own, in JavaScript, so that no loader runs beside it: `node bench/bare-server.js node|fastify PORT ROUTE`, with the answer
 * as JSON in `ANSWER` (`Answer` in servers.ts).
 */
import { createServer } from 'node:http';
import { fastify } from 'fastify';

const [, , kind, port, route] = process.argv;
const { status, headers, body } = JSON.parse(String(process.env.ANSWER));
const bytes = Buffer.from(body, 'base64');
// Whichever goes out faster: with the headers in one piece, or without being copied.
const payload = 'content-encoding' in headers || bytes.length > 8_192 ? bytes : bytes.toString();
const listening = { port: Number(port), host: '127.0.0.1' };

if (kind === 'node') {
  createServer((_request, response) => {
    response.writeHead(status, headers);
    response.end(payload);
  }).listen(listening);
} else {
  const app = fastify();
  app.route({
    method: ['GET', 'POST'],
    url: String(route),
    handler: (_request, reply) => reply.code(status).headers(headers).send(payload),
  });
  await app.listen(listening);
}
