import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { AppError } from '../../core/errors.ts';
import type { App } from '../fastify.ts';
import { memoize } from '../negotiation/memoize.ts';

/** What of a request's head decides whether it is well-formed. */
export type RequestHead = Pick<IncomingMessage, 'httpVersion' | 'method' | 'url' | 'headers' | 'rawHeaders'>;

/** Names: letters, digits, marks and whole percent-encodings (`reg-name` of RFC 3986, section 3.2.2); IPv4 addresses too. */
const NAME = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;

const AUTHORITY = /^(?<host>\[[^\]]*\]|[^:]*)(?::(?<port>\d*))?$/s;

/** `host[:port]` as RFC 9110, section 7.2 has it: without a user, a path, or anything else that could pass for another host. */
export const isAuthority = memoize((text): boolean => {
  const { host, port } = AUTHORITY.exec(text)?.groups ?? {};
  if (host === undefined || Number(port) > 65_535) return false;
  return host.startsWith('[') ? isIPv6(host.slice(1, -1)) && !host.includes('%') : NAME.test(host);
});

/** A whole URL in place of a path, as clients send it to proxies (RFC 9112, section 3.2.2). */
const ABSOLUTE = /^https?:\/\/([^/?]*)/i;

/**
 * What is wrong with the head of a request that Node's parser has let pass; undefined when nothing is. Intermediaries must
 * read the same from it as this service: two hosts, or a target that is none, would let one pass for another.
 */
export const faultOf = (request: RequestHead): AppError | undefined =>
  hostFault(request) ?? targetFault(request) ?? codingFault(request);

/** RFC 9112, section 3.2: a request in HTTP/1.1 has one Host, in HTTP/1.0 at most one, and it is a host. */
export const hostFault = ({
  httpVersion,
  headers: { host },
  rawHeaders,
}: Omit<RequestHead, 'method' | 'url'>): AppError | undefined => {
  if (httpVersion !== '1.1' && httpVersion !== '1.0') {
    return new AppError('unsupported-version', 'Send HTTP/1.1 or HTTP/1.0.');
  }
  if (host === undefined) {
    return httpVersion === '1.1' ? invalid('HTTP/1.1 requires a Host header.') : undefined;
  }
  if (!isAuthority(host))
    return invalid('The Host header is no host: a name or an address, perhaps with a port.');
  let count = 0;
  // Node keeps the first of several.
  for (let n = 0; n < rawHeaders.length; n += 2) {
    if (rawHeaders[n]!.length === 4 && rawHeaders[n]!.toLowerCase() === 'host') count += 1;
  }
  return count > 1 ? invalid('There is more than one Host header.') : undefined;
};

const targetFault = ({ method, url = '' }: RequestHead): AppError | undefined => {
  if (url.includes('#')) return invalid('The target of a request has no fragment.');
  if (url.startsWith('/') || (url === '*' && method === 'OPTIONS')) return undefined;
  const authority = ABSOLUTE.exec(url)?.[1];
  if (authority !== undefined && isAuthority(authority)) return undefined;
  return invalid('The target of a request is a path, or an http(s) URL without a user.');
};

/** RFC 9112, section 6.1: `chunked` alone is understood, and HTTP/1.0 knows none. */
const codingFault = ({ httpVersion, headers }: RequestHead): AppError | undefined => {
  const coding = headers['transfer-encoding'];
  if (coding === undefined) return undefined;
  if (httpVersion === '1.0') return invalid('HTTP/1.0 has no Transfer-Encoding.');
  if (coding.trim().toLowerCase() === 'chunked') return undefined;
  return new AppError('not-implemented', 'The only transfer coding that is understood is chunked.');
};

const invalid = (detail: string): AppError => new AppError('invalid-request', detail);

/** Refuses bodies in another form than what they say they are: nothing here unpacks them, or puts parts of them together. */
export const refuseEncodedBodies = (app: App): void => {
  app.addHook('preParsing', (request, reply, payload, done) => {
    const { 'content-encoding': coding, 'content-range': range, ...others } = request.headers;
    const hasBody = others['transfer-encoding'] !== undefined || Number(others['content-length'] ?? 0) > 0;
    if (!hasBody) return done(null, payload);
    if (coding !== undefined && coding.trim().toLowerCase() !== 'identity') {
      // RFC 9110, section 15.5.16: says what would have been accepted.
      reply.header('accept-encoding', 'identity');
      return done(
        new AppError('unsupported-media-type', 'Send the body as it is, without Content-Encoding.'),
      );
    }
    // RFC 9110, section 14.5: a part that replaced the whole would destroy the rest.
    if (range !== undefined) return done(invalid('Send the whole body, without Content-Range.'));
    done(null, payload);
  });
};
