import type { IncomingMessage } from 'node:http';
import { all, compile } from '@fastify/proxy-addr';

/**
 * Where requests come from, as Fastify's `request.ip` has it: by the same rules, for what never becomes a Fastify request.
 *
 * @param trustProxy as for Fastify: whose X-Forwarded-For counts; addresses and CIDR ranges with commas between them
 */
export const addressReader = (trustProxy: boolean | string): ((request: IncomingMessage) => string) => {
  if (trustProxy === false) return ({ socket }) => String(socket.remoteAddress);
  const isTrusted =
    trustProxy === true ? () => true : compile(trustProxy.split(',').map((range) => range.trim()));
  return (request) => String(all(request, isTrusted).at(-1));
};
