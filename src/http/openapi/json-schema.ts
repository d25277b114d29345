import * as z from 'zod';

export type JsonSchema = Record<string, unknown>;

/** What a schema describes: parameters, a request's body, or a response. */
export type Use = 'input' | 'body' | 'output';

/** Collects the named schemas (`.meta({ id })`) that others refer to: `components.schemas` of the document. */
export class Components {
  readonly schemas = new Map<string, JsonSchema>();

  /** The JSON Schema (draft 2020-12, as in OpenAPI 3.1) of a zod schema; named parts become references. */
  describe(schema: z.ZodType, use: Use): JsonSchema {
    const {
      $schema: _,
      $defs = {},
      ...root
    } = z.toJSONSchema(schema, {
      io: use === 'output' ? 'output' : 'input',
      target: 'draft-2020-12',
      unrepresentable: 'any',
      override: ({ jsonSchema }) => tidy(jsonSchema as JsonSchema, use),
    }) as JsonSchema;
    for (const [name, definition] of Object.entries($defs as Record<string, JsonSchema>)) {
      this.#define(name, definition);
    }
    return toReferences(root) as JsonSchema;
  }

  #define(name: string, { id: _, ...definition }: JsonSchema): void {
    const schema = toReferences(definition) as JsonSchema;
    const known = this.schemas.get(name);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema)) {
      throw new Error(`two schemas are called ${name}: give the request and the response different names`);
    }
    this.schemas.set(name, schema);
  }
}

const tidy = (schema: JsonSchema, use: Use): void => {
  // A new key in a response is no breaking change.
  if (use === 'output' && schema.additionalProperties === false) delete schema.additionalProperties;
  // Every integer is within what JSON numbers hold.
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  // The format says it; zod's patterns for these are hundreds of characters.
  if (schema.format !== undefined) delete schema.pattern;
  // Generated clients demand what has a default: they take its schema for that of a response.
  if (use === 'body' && schema.default !== undefined) {
    const sentence = `Default: \`${JSON.stringify(schema.default)}\`.`;
    schema.description = [schema.description, sentence].filter(Boolean).join(' ');
    delete schema.default;
  }
};

const toReferences = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toReferences);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) =>
      key === '$ref' && typeof child === 'string'
        ? [key, child.replace('#/$defs/', '#/components/schemas/')]
        : [key, toReferences(child)],
    ),
  );
};
