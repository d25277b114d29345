import * as z from 'zod';

export type JsonSchema = Record<string, unknown>;

/** Collects the named schemas (`.meta({ id })`) that others refer to: `components.schemas` of the document. */
export class Components {
  readonly schemas = new Map<string, JsonSchema>();

  /** The JSON Schema (draft 2020-12, as in OpenAPI 3.1) of a zod schema; named parts become references. */
  describe(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const {
      $schema: _,
      $defs = {},
      ...root
    } = z.toJSONSchema(schema, {
      io,
      target: 'draft-2020-12',
      unrepresentable: 'any',
      override: ({ jsonSchema }) => tidy(jsonSchema as JsonSchema, io),
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
      throw new Error(
        `two schemas are called ${name}: give what is sent and what is answered different names`,
      );
    }
    this.schemas.set(name, schema);
  }
}

const tidy = (schema: JsonSchema, io: 'input' | 'output'): void => {
  // A new key in a response is no breaking change.
  if (io === 'output' && schema.additionalProperties === false) delete schema.additionalProperties;
  // Every integer is within what JSON numbers hold.
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  // The format says it; zod's patterns for these are hundreds of characters.
  if (schema.format !== undefined) delete schema.pattern;
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
