import * as z from 'zod';

/** A field of a utility's request, as a command line gives it. */
export interface Field {
  readonly name: string;
  /** `--power-levels` */
  readonly flag: string;
  readonly description: string;
  readonly isRequired: boolean;
  /** `file`: JSON in a file, for everything but text. */
  readonly kind: 'text' | 'texts' | 'file';
}

const kindOf = ({ type, items }: z.core.JSONSchema.JSONSchema): Field['kind'] => {
  if (type === 'string') return 'text';
  // One schema for all of a list: tuples have `prefixItems`.
  const each = items as z.core.JSONSchema.JSONSchema | undefined;
  return each?.type === 'string' ? 'texts' : 'file';
};

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The fields of a request, read from its schema. */
export const fieldsOf = (request: z.ZodType): Field[] => {
  const whole = z.toJSONSchema(request, { io: 'input' });
  const { properties = {}, required = [] } = resolve(whole, whole);
  return Object.entries(properties).map(([name, property]) => {
    const schema = resolve(property as z.core.JSONSchema.BaseSchema, whole);
    return {
      name,
      flag: `--${kebab(name)}`,
      description: schema.description ?? '',
      isRequired: required.includes(name),
      kind: kindOf(schema),
    };
  });
};

/** The schema itself, where it has a name and stands as a reference to it. */
const resolve = (
  schema: z.core.JSONSchema.BaseSchema,
  whole: z.core.JSONSchema.BaseSchema,
): z.core.JSONSchema.BaseSchema => {
  const name = schema.$ref?.replace('#/$defs/', '');
  const definition = name === undefined ? undefined : whole.$defs?.[name];
  return definition ?? schema;
};
