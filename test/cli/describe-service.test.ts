import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import t from 'tap';
import { describeForStorage, describeService } from '../../src/cli/describe-service.ts';
import { toYaml } from '../../src/http/openapi/openapi-yaml.ts';
import { pickDocument } from '../../src/http/openapi/stored-document.ts';
import { isErrorCode } from '../../src/http/problems/problem-types.ts';

interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  callbacks?: Record<string, Record<string, { post: Operation }>>;
  tags?: string[];
  parameters?: { name: string; description?: string; example?: unknown; examples?: unknown }[];
  requestBody?: unknown;
  responses: Record<string, { description: string; content?: Record<string, unknown> }>;
}

interface Document {
  openapi: string;
  info: Record<string, unknown>;
  security: unknown[];
  servers: { url: string }[];
  tags: { name: string }[];
  components: { schemas: Record<string, unknown> };
  paths: Record<string, Record<string, Operation>>;
}

const described = await describeService();
const document = JSON.parse(JSON.stringify(described)) as Document;
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
);

/** Whether a schema, or one that it refers to, has an example. */
const hasExample = (value: unknown, seen = new Set<string>()): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, child]) => {
    if (key === 'example' || key === 'examples') return true;
    if (key !== '$ref' || seen.has(String(child))) return hasExample(child, seen);
    seen.add(String(child));
    return hasExample(document.components.schemas[String(child).split('/').at(-1) ?? ''], seen);
  });
};

t.test('the document is valid OpenAPI 3.1', async (t) => {
  t.equal(document.openapi, '3.1.0');
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)));
  t.ok(valid, { errors });
});

t.test('openapi.yaml is what this version answers (npm run openapi writes it anew)', async (t) => {
  const committed = await readFile(new URL('../../openapi.yaml', import.meta.url), 'utf8');
  t.ok(committed === (await toYaml(described)), 'is fresh');
});

t.test('every operation says what it is, and has an example', async (t) => {
  const tags = document.tags.map(({ name }) => name);
  for (const { name, operation } of operations) {
    const successes = Object.entries(operation.responses).filter(([status]) => /^2/.test(status));
    t.match(operation.operationId, /^[a-z]+[A-Za-z]*$/, name);
    t.match(operation.summary, /^[A-Z].*[^.]$/, name);
    t.ok(operation.tags?.length === 1 && tags.includes(operation.tags[0] ?? ''), `${name} has a known tag`);
    t.ok(hasExample([operation.parameters, operation.requestBody, ...successes]), `${name} has an example`);
    for (const parameter of operation.parameters ?? [])
      t.type(parameter.description, 'string', parameter.name);
  }
});

t.test('operations are told apart by their ids', async (t) => {
  const ids = operations.map(({ operation }) => operation.operationId);
  t.equal(new Set(ids).size, ids.length);
});

t.test('every operation has its errors, as problems of known types', async (t) => {
  for (const { name, operation } of operations) {
    const errors = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
    t.ok(operation.responses[500] && operation.responses[503], name);
    if (operation.parameters || operation.requestBody)
      t.ok(operation.responses[400], `${name} can be wrongly asked`);
    for (const [status, { content, description }] of errors) {
      t.same(Object.keys(content ?? {}), ['application/problem+json'], `${name} ${status}`);
      const codes = [...description.matchAll(/`([a-z-]+)`/g)].map((match) => match[1] ?? '');
      t.ok(codes.length > 0 && codes.every(isErrorCode), `${name} ${status} names its types`);
    }
  }
});

t.test('holds what the recommended rules of Redocly and Spectral ask for', async (t) => {
  t.match(document.info, {
    contact: { name: String, url: /^http/ },
    license: { name: 'MIT', url: /^https:/ },
    description: String,
  });
  t.same(document.security, [], 'reading needs no key unless an operation says so');
  for (const { url } of document.servers) t.match(new URL(url).host, /^127\.0\.0\.1:/);
  for (const { name, operation } of operations) {
    t.match(operation.description, /\.\)?$/, `${name} is described`);
    t.ok(
      Object.keys(operation.responses).some((status) => /^4/.test(status)),
      `${name} has an error of the client`,
    );
    for (const callback of Object.values(operation.callbacks ?? {}).flatMap(
      Object.values<{ post: Operation }>,
    )) {
      t.match(callback.post, {
        summary: String,
        requestBody: { description: String },
        responses: { 410: {} },
      });
    }
  }
  const shapes = Object.keys(document.paths).map((path) => path.replace(/(?<=\/)\{[^/]*\}(?=\/|$)/g, '{}'));
  t.equal(new Set(shapes).size, shapes.length, 'no request has two paths');
});

t.test('generated clients get one type for a response, and need not send what has a default', async (t) => {
  for (const { name, operation } of operations) {
    const types = Object.keys((operation.responses[200]?.content as object | undefined) ?? {});
    // Its parameter `format` picks, as oEmbed has it.
    if (name !== 'GET /oembed') t.ok(types.length <= 1, `${name}: ${types}`);
  }
  const { NewEntry, AnswerRequest } = document.components.schemas;
  t.notMatch(JSON.stringify(NewEntry), '"default"');
  t.match(AnswerRequest, { properties: { threshold: { description: /Default: `0\.65`\.$/ } } });
});

t.test('the stored document is the same, whoever may read the metrics', async (t) => {
  const stored = JSON.parse(JSON.stringify(await describeForStorage()));
  const withKey = JSON.parse(JSON.stringify(await describeService('key')));
  for (const whole of [document, withKey]) {
    const routes = Object.values<object>(whole.paths)
      .flatMap((item) => Object.values<Operation & { 'x-required-role'?: 'reader' }>(item as never))
      .map((operation) => ({
        schema: { operationId: String(operation.operationId) },
        config: { role: operation['x-required-role'] } as never,
      }));
    t.same(pickDocument(stored, routes), whole);
  }
});

t.test('what is read is in it', async (t) => {
  for (const path of [
    ...[
      '/v1/entries',
      '/v1/entries/{slug}',
      '/v1/categories',
      '/v1/categories/{slug}',
      '/v1/changes',
      '/v1/export',
    ],
    ...['/livez', '/readyz', '/metrics', '/problems/{code}'],
  ]) {
    t.ok(document.paths[path]?.get, path);
  }
});
