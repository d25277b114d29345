import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import t from 'tap';
import { describeService } from '../../src/cli/describe-service.ts';
import { toYaml } from '../../src/http/openapi/openapi-yaml.ts';
import { isErrorCode } from '../../src/http/problems/problem-types.ts';

interface Operation {
  operationId?: string;
  summary?: string;
  tags?: string[];
  parameters?: { name: string; description?: string; example?: unknown; examples?: unknown }[];
  requestBody?: unknown;
  responses: Record<string, { description: string; content?: Record<string, unknown> }>;
}

interface Document {
  openapi: string;
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
