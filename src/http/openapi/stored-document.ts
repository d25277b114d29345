import { readFile } from 'node:fs/promises';
import type { RouteOptions } from 'fastify';
import type { Role } from '../../core/caller.ts';
import type { OpenApiDocument } from './document.ts';

/**
 * The documents of a service under every setting that changes them, as one: the build writes it beside the program. To write
 * a document from its schemas takes half a second of processor time, and a first request for it would make others wait.
 */
export interface StoredDocument {
  /** All but the paths; `components.schemas` has every schema that an operation refers to. */
  base: OpenApiDocument;
  /** By operation and role. */
  operations: Record<string, StoredOperation>;
}

interface StoredOperation {
  path: string;
  method: string;
  operation: { operationId: string; 'x-required-role'?: Role };
}

type NotedRoute = Pick<RouteOptions, 'schema' | 'config'>;

/** Name of its file, beside the program. */
export const STORED_DOCUMENT = 'openapi.json';

/** What the build wrote; undefined where the program runs from its source. */
export const loadStoredDocument = async (
  folder = new URL('./', import.meta.url),
): Promise<StoredDocument | undefined> => {
  try {
    return JSON.parse(await readFile(new URL(STORED_DOCUMENT, folder), 'utf8')) as StoredDocument;
  } catch {
    return undefined;
  }
};

/** Documents under different settings, as one. */
export const mergeDocuments = (documents: readonly OpenApiDocument[]): StoredDocument => {
  const operations: Record<string, StoredOperation> = {};
  const schemas: Record<string, unknown> = {};
  for (const { paths = {}, components } of documents) {
    Object.assign(schemas, components?.schemas);
    for (const [path, item] of Object.entries(paths)) {
      for (const [method, value] of Object.entries(item as Record<string, unknown>)) {
        // Every route has an operationId (`describeApi`).
        const operation = value as StoredOperation['operation'];
        operations[keyOf(operation.operationId, operation['x-required-role'])] = { path, method, operation };
      }
    }
  }
  const [first] = documents;
  const { paths: _, ...base } = first as OpenApiDocument;
  return { base: withSchemas(base as OpenApiDocument, schemas), operations };
};

/** The document of some routes; undefined when one of them is none of those that are stored. */
export const pickDocument = (
  { base, operations }: StoredDocument,
  routes: readonly NotedRoute[],
): OpenApiDocument | undefined => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { schema, config } of routes) {
    const stored = operations[keyOf(String(schema?.operationId), config?.role)];
    if (stored === undefined) return undefined;
    paths[stored.path] = { ...paths[stored.path], [stored.method]: stored.operation };
  }
  const all = (base.components?.schemas ?? {}) as Record<string, unknown>;
  const used = referredTo(paths, all);
  const schemas = Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name)));
  const { openapi, info, components, ...rest } = withSchemas(base, schemas);
  return { openapi, info, components, paths, ...rest } as OpenApiDocument;
};

/** Names of the schemas that a value refers to, and of those that these refer to. */
const referredTo = (
  value: unknown,
  schemas: Record<string, unknown>,
  found = new Set<string>(),
): Set<string> => {
  for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    if (found.has(name)) continue;
    found.add(name);
    referredTo(schemas[name], schemas, found);
  }
  return found;
};

const withSchemas = (document: OpenApiDocument, schemas: Record<string, unknown>): OpenApiDocument =>
  ({ ...document, components: { ...document.components, schemas } }) as OpenApiDocument;

const keyOf = (operationId: string, role: Role | undefined): string => `${operationId} ${role ?? ''}`;
