import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Test } from 'tap';
import type { App } from '../../src/http/fastify.ts';
import { PROBLEM_TYPES } from '../../src/http/problems/problem-types.ts';

interface DocumentedAnswer {
  headers?: Record<string, unknown>;
  content?: Record<string, unknown>;
}

type Paths = Record<string, Record<string, { responses: Record<string, DocumentedAnswer> }>>;

/** Headers that any answer may have: they are described for the API as a whole, or are those of the connection. */
const ANYWHERE = new Set([
  ...['content-type', 'content-length', 'transfer-encoding', 'date', 'connection', 'keep-alive'],
  ...['x-request-id', 'x-content-type-options', 'ratelimit', 'ratelimit-policy', 'cache-control', 'allow'],
  ...['access-control-allow-origin', 'access-control-expose-headers'],
]);

/** Documented headers without which an answer is not as promised. */
const PROMISED = ['ETag', 'Cache-Control', 'Location', 'Retry-After', 'WWW-Authenticate'];

/**
 * Checks answers against the application's own OpenAPI document: the status must be documented, each header too, the
 * media type among those that it names, and a JSON body valid by its schema. Every error must be a proper problem, also
 * where no route is documented.
 */
export const contractOf = (app: App, metrics: unknown): Promise<Contract> => {
  const key = `${app.printRoutes()} ${metrics}`;
  const known = contracts.get(key) ?? makeContract(app);
  contracts.set(key, known);
  return known;
};

type Contract = (t: Test, request: InjectOptions, response: LightMyRequestResponse) => void;

/**
 * Of this process, by routes and by who may read the metrics, which the document says too: to write and compile one takes
 * longer than most tests.
 */
const contracts = new Map<string, Promise<Contract>>();

const makeContract = async (app: App): Promise<Contract> => {
  const document = (await app.openapi()) as unknown as { paths: Paths };
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'openapi');
  const compiled = new Map<string, ValidateFunction>();
  const validatorAt = (pointer: string): ValidateFunction => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi#/${pointer}` });
    compiled.set(pointer, validate);
    return validate;
  };
  const findPath = pathFinder(Object.keys(document.paths));

  return (t, request, response) => {
    const [pathname = ''] = String(request.url).split('?');
    const asked = (request.method ?? 'GET').toLowerCase();
    const name = `${asked} ${pathname.slice(0, 80)} ${response.statusCode}`;
    if (response.statusCode >= 400) checkProblem(t, name, request, response);

    const path = findPath(pathname);
    const method = asked === 'head' ? 'get' : asked;
    const responses = path === undefined ? undefined : document.paths[path]?.[method]?.responses;
    if (path === undefined || responses === undefined) return;
    const documented = responses[response.statusCode];
    if (documented === undefined) {
      t.fail(`${name} is a status that is not documented`);
      return;
    }
    checkHeaders(t, name, documented, response);
    if (response.statusCode === 304 || asked === 'head') return;
    const mediaType = mediaTypeOf(response);
    if (documented.content?.[mediaType] === undefined) {
      // What `Accept` picks is documented where a suffix picks it.
      if (offersOf(document.paths, path).has(mediaType)) return;
      if (response.payload !== '') t.fail(`${name} has the undocumented media type ${mediaType}`);
      return;
    }
    if (!/[/+]json$/.test(mediaType)) return;
    const status = String(response.statusCode);
    const validate = validatorAt(
      pointerTo('paths', path, method, 'responses', status, 'content', mediaType, 'schema'),
    );
    if (!validate(response.json())) {
      t.fail(`${name} is not as documented`, { errors: validate.errors, body: response.json() });
    }
  };
};

/** The media types that a path has with suffixes. */
const offersOf = (paths: Paths, path: string): Set<string> =>
  new Set(
    Object.entries(paths).flatMap(([each, { get }]) =>
      each.startsWith(`${path}.`) ? Object.keys(get?.responses[200]?.content ?? {}) : [],
    ),
  );

/** Finds the documented path of a URL's path; a fixed one before one with a parameter. */
const pathFinder = (paths: string[]) => {
  const patterns = paths
    .map((path) => ({
      path,
      pattern: new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`),
    }))
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length || b.path.length - a.path.length);
  return (pathname: string): string | undefined =>
    patterns.find(({ pattern }) => pattern.test(pathname))?.path;
};

/** What every error promises, whatever the route (RFC 9457); a browser may get a page instead. */
const checkProblem = (
  t: Test,
  name: string,
  { method, headers: asked }: InjectOptions,
  response: LightMyRequestResponse,
): void => {
  const { headers, statusCode } = response;
  const wrong: string[] = [];
  const expect = (holds: boolean, promise: string): void => {
    if (!holds) wrong.push(promise);
  };
  const isPage = mediaTypeOf(response) === 'text/html' && String(asked?.accept).includes('text/html');
  expect(isPage || mediaTypeOf(response) === 'application/problem+json', 'is application/problem+json');
  expect(headers['access-control-allow-origin'] === '*', 'can be read by scripts of any origin');
  expect(
    /^no-store$|^public, max-age=([12]?\d|30)$/.test(String(headers['cache-control'])),
    'is soon forgotten',
  );
  expect(
    (headers.etag === undefined || statusCode === 412) && headers['last-modified'] === undefined,
    'has no validator, but for that of what is there now',
  );
  if (!/^head$/i.test(String(method)) && mediaTypeOf(response) === 'application/problem+json') {
    const problem = response.json();
    const code = String(problem.type).replace('/problems/', '');
    expect(problem.status === statusCode, 'repeats the status');
    expect(problem.instance === headers['x-request-id'], 'has the request id as instance');
    expect(Object.hasOwn(PROBLEM_TYPES, code), 'is of a type that has a page');
    expect(/[.?!]( \(and \d+ more\))?$/.test(problem.detail), 'speaks in sentences');
  }
  if (wrong.length > 0)
    t.fail(`${name} breaks a promise of problems`, { wrong, headers, body: response.payload });
};

const checkHeaders = (
  t: Test,
  name: string,
  { headers = {} }: DocumentedAnswer,
  response: LightMyRequestResponse,
): void => {
  const documented = new Set(Object.keys(headers).map((header) => header.toLowerCase()));
  for (const header of Object.keys(response.headers)) {
    if (!ANYWHERE.has(header) && !documented.has(header))
      t.fail(`${name} has the undocumented header ${header}`);
  }
  for (const header of PROMISED) {
    // What a failed precondition is about may not be there.
    if (header === 'ETag' && response.statusCode === 412) continue;
    if (headers[header] !== undefined && response.headers[header.toLowerCase()] === undefined) {
      t.fail(`${name} lacks the documented header ${header}`);
    }
  }
};

const mediaTypeOf = ({ headers }: LightMyRequestResponse): string =>
  String(headers['content-type'] ?? '').split(';')[0] ?? '';

/** A JSON Pointer as a fragment of a URI (RFC 6901, section 6). */
const pointerTo = (...parts: string[]): string =>
  parts
    .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
    .map(encodeURIComponent)
    .join('/');
