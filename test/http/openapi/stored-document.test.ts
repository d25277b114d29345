import { pathToFileURL } from 'node:url';
import t from 'tap';
import type { OpenApiDocument } from '../../../src/http/openapi/document.ts';
import {
  loadStoredDocument,
  mergeDocuments,
  pickDocument,
  STORED_DOCUMENT,
} from '../../../src/http/openapi/stored-document.ts';

const refersTo = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } });

/** Two routes; one needs a key where `role` says so. */
const documentWith = (role?: 'reader') =>
  ({
    openapi: '3.1.0',
    info: { title: 'Test', version: '1' },
    components: {
      securitySchemes: {},
      schemas: { A: { properties: { b: refersTo('B').schema } }, B: { items: refersTo('A').schema }, C: {} },
    },
    paths: {
      '/a': { get: { operationId: 'readA', body: refersTo('A') }, put: { operationId: 'writeA' } },
      '/c': { get: { operationId: 'readC', ...(role && { 'x-required-role': role }), body: refersTo('C') } },
    },
    servers: [],
  }) as unknown as OpenApiDocument;

const stored = mergeDocuments([documentWith(), documentWith('reader')]);
const route = (operationId: string, role?: 'reader') => ({
  schema: { operationId },
  config: { role } as never,
});

t.test('gives the document of every setting back', async (t) => {
  const routes = [route('readA'), route('writeA')];
  t.same(pickDocument(stored, [...routes, route('readC')]), documentWith());
  t.same(pickDocument(stored, [...routes, route('readC', 'reader')]), documentWith('reader'));
});

t.test('leaves out what no route has, and the schemas that only that refers to', async (t) => {
  const { paths, components } = pickDocument(stored, [route('readA')]) as OpenApiDocument;
  t.same(Object.keys(paths ?? {}), ['/a']);
  t.same(Object.keys(paths?.['/a'] ?? {}), ['get']);
  t.same(Object.keys(components?.schemas ?? {}), ['A', 'B'], 'schemas that refer to each other are found');
});

t.test('has no document for a route that is not stored', async (t) => {
  t.equal(pickDocument(stored, [route('readA'), route('other')]), undefined);
  t.equal(pickDocument(stored, [route('readA', 'reader')]), undefined);
  t.equal(pickDocument({ ...stored, operations: {} }, [{}]), undefined);
});

t.test('a base without components has none', async (t) => {
  const { components: _, ...base } = stored.base;
  const document = pickDocument({ ...stored, base: base as OpenApiDocument }, [route('writeA')]);
  t.same(document?.components, { schemas: {} });
});

t.test('documents without paths have no operations', async (t) => {
  const { paths: _, ...rest } = documentWith();
  t.same(mergeDocuments([rest as OpenApiDocument]).operations, {});
});

t.test('is loaded from a folder, or is not there', async (t) => {
  const folder = pathToFileURL(`${t.testdir({ [STORED_DOCUMENT]: JSON.stringify(stored) })}/`);
  t.same(await loadStoredDocument(folder), stored);
  t.equal(await loadStoredDocument(), undefined, 'the program runs from its source');
});
