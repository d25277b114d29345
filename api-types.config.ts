import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { parse } from 'yaml';

/**
 * Writes the types of the client (`src/client/api-types.ts`) from the OpenAPI document: its named schemas, and for each
 * operation with query parameters what can be asked, as `<OperationId>Query`.
 *
 *     npm run openapi
 */

interface Document {
  components: { schemas: Record<string, JSONSchema> };
  paths: Record<string, Record<string, Operation>>;
}

interface Operation {
  operationId: string;
  parameters?: { in: string; name: string; required?: boolean; description?: string; schema: JSONSchema }[];
}

export const API_TYPES = 'src/client/api-types.ts';

const BANNER = '/* Written by `npm run openapi` from openapi.yaml; changes made here are lost. */';

export const typesOf = async (yaml: string): Promise<string> => {
  const { components, paths } = parse(yaml) as Document;
  // A path with a suffix takes the same parameters as the one without.
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    /\.\w+$/.test(path) && path.replace(/\.\w+$/, '') in paths ? [] : Object.values(item),
  );
  const queries = operations.flatMap((operation) => {
    const query = queryOf(operation);
    return query === undefined ? [] : [[`${capitalise(operation.operationId)}Query`, query] as const];
  });
  const definitions = { ...toDefinitions(components.schemas), ...Object.fromEntries(queries) };
  const types = await compile({ title: 'Root', type: 'object', definitions }, 'Root', {
    additionalProperties: false,
    bannerComment: BANNER,
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  return withoutNoise(types);
};

const queryOf = ({ parameters = [] }: Operation): JSONSchema | undefined => {
  const asked = parameters.filter((parameter) => parameter.in === 'query');
  if (asked.length === 0) return undefined;
  return {
    type: 'object',
    properties: Object.fromEntries(
      asked.map(({ name, description, schema }) => [
        name,
        { ...schema, ...(description && { description }) },
      ]),
    ),
    required: asked.flatMap(({ name, required }) => (required ? [name] : [])),
  };
};

const capitalise = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const toDefinitions = <T>(schemas: T): T =>
  JSON.parse(JSON.stringify(schemas).replaceAll('#/components/schemas/', '#/definitions/'));

/** The root that held the definitions, and the remarks that it did; limits that a type cannot hold. */
const withoutNoise = (types: string): string =>
  types
    .replace('export interface Root {}\n', '')
    .replace(
      /^ \*(?: \n \*)? This interface was referenced by `Root`'s JSON-Schema\n \* via the `definition` ".*"\.\n/gm,
      '',
    )
    .replace(/^ *\/\*\*\n *\*\/\n/gm, '')
    .replace(/\n *\*\n( *\*\/)/g, '\n$1')
    .replace(/^export interface \w+Query \{\n.*?^\}/gms, acceptUndefined);

/** A parameter that is undefined is not sent, so that it may as well be undefined as not be there. */
const acceptUndefined = (query: string): string => query.replace(/^( {2}\w+\?: .*);$/gm, '$1 | undefined;');

export const MATRIX_CLIENT = 'src/client/matrix.ts';

interface Utility extends Operation {
  summary: string;
  requestBody?: { content: Record<string, { schema: Reference }> };
  responses: Record<string, { content: Record<string, { schema: Reference & { anyOf?: Reference[] } }> }>;
}

interface Reference {
  $ref?: string;
}

const nameOf = ({ $ref = '' }: Reference): string => $ref.replace('#/components/schemas/', '');

const JSON_BODY = 'application/json';

/** A method for a utility; where it takes one or many (`items`), the type of what comes back follows what is asked. */
const methodOf = (path: string, { operationId, summary, requestBody, responses }: Utility) => {
  const request = nameOf(requestBody?.content[JSON_BODY]?.schema ?? {});
  const schema = responses['200']?.content[JSON_BODY]?.schema ?? {};
  const names = (schema.anyOf ?? [schema]).map(nameOf);
  const [one = '', many] = names;
  const given = many === undefined ? request : `Request`;
  const generic = many === undefined ? '' : `<Request extends ${request}>`;
  const answer = many === undefined ? one : `Request extends { items: readonly string[] } ? ${many} : ${one}`;
  const method = `/** \`POST ${path}\`: ${summary.charAt(0).toLowerCase()}${summary.slice(1)}. */
export const ${operationId} =
  (lectern: Transport) =>
  ${generic}(request: ${given}, options?: CallOptions): Promise<${answer}> =>
    writeJson(lectern, 'POST', '${path}', request, options);
`;
  return { names: [request, ...names], method };
};

/** The methods of the client for the utilities of an OpenAPI document. */
export const matrixClientOf = (yaml: string): string => {
  const { paths } = parse(yaml) as { paths: Record<string, { post?: Utility }> };
  const methods = Object.entries(paths).flatMap(([path, { post }]) =>
    post && path.startsWith('/v1/matrix/') ? [methodOf(path, post)] : [],
  );
  const names = [...new Set(methods.flatMap((method) => method.names))].sort();
  return `${BANNER}
import type { ${names.join(', ')} } from './api-types.ts';
import type { CallOptions, Transport } from './http/transport.ts';
import { writeJson } from './http/writing.ts';

${methods.map(({ method }) => method).join('\n')}`;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const yaml = readFileSync('openapi.yaml', 'utf8');
  writeFileSync(API_TYPES, await typesOf(yaml));
  writeFileSync(MATRIX_CLIENT, matrixClientOf(yaml));
  execFileSync('npx', ['biome', 'check', '--write', MATRIX_CLIENT]);
}
