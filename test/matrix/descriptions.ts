import { z } from 'zod';

type Json = { [key: string]: unknown };

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Paths of the properties in a schema's OpenAPI form that no sentence describes. */
export const undescribed = (schema: z.ZodType): string[] => {
  const missing: string[] = [];
  const root: unknown = z.toJSONSchema(schema);
  const named = isObject(root) && isObject(root.$defs) ? root.$defs : {};
  // A part with a name is described where it is defined.
  const resolve = (node: unknown): unknown =>
    isObject(node) && typeof node.$ref === 'string' ? named[node.$ref.replace('#/$defs/', '')] : node;
  const visit = (given: unknown, path: string): void => {
    const node = resolve(given);
    if (!isObject(node)) return;
    for (const [name, property] of Object.entries(isObject(node.properties) ? node.properties : {})) {
      const described = resolve(property);
      if (!isObject(described) || typeof described.description !== 'string') missing.push(`${path}/${name}`);
      visit(property, `${path}/${name}`);
    }
    visit(node.items, `${path}/*`);
    visit(node.additionalProperties, `${path}/*`);
  };
  visit(root, '');
  return missing;
};

/** The examples that a schema carries. */
export const examplesOf = (schema: z.ZodType): unknown[] => {
  const examples = schema.meta()?.examples;
  return Array.isArray(examples) ? examples : [];
};
