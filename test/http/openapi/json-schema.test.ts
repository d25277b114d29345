import t from 'tap';
import { z } from 'zod';
import { Components } from '../../../src/http/openapi/json-schema.ts';

t.test('a schema without a name is described where it stands', async (t) => {
  const components = new Components();
  t.same(components.describe(z.strictObject({ a: z.string() }), 'input'), {
    type: 'object',
    properties: { a: { type: 'string' } },
    required: ['a'],
    additionalProperties: false,
  });
  t.equal(components.schemas.size, 0);
});

t.test('named schemas are kept once, and referred to', async (t) => {
  const components = new Components();
  const Room = z.object({ id: z.string() }).meta({ id: 'Room' });
  const List = z.object({ rooms: z.array(Room), first: Room.optional() }).meta({ id: 'List' });
  t.same(components.describe(List, 'output'), { $ref: '#/components/schemas/List' });
  t.same(components.describe(z.object({ room: Room }), 'output').properties, {
    room: { $ref: '#/components/schemas/Room' },
  });
  t.same([...components.schemas.keys()].sort(), ['List', 'Room']);
  t.same(components.schemas.get('List')?.properties, {
    rooms: { type: 'array', items: { $ref: '#/components/schemas/Room' } },
    first: { $ref: '#/components/schemas/Room' },
  });
});

t.test('two schemas cannot have one name', async (t) => {
  const components = new Components();
  components.describe(z.object({ a: z.string() }).meta({ id: 'Thing' }), 'output');
  t.throws(() => components.describe(z.object({ b: z.string() }).meta({ id: 'Thing' }), 'output'), {
    message: /two schemas are called Thing/,
  });
});

t.test('what is sent is strict; what is answered may grow', async (t) => {
  const components = new Components();
  t.equal(components.describe(z.strictObject({}), 'input').additionalProperties, false);
  t.equal(components.describe(z.strictObject({}), 'output').additionalProperties, undefined);
});

t.test('integers and formats say no more than they need', async (t) => {
  const components = new Components();
  t.same(components.describe(z.int(), 'output'), { type: 'integer' });
  t.same(components.describe(z.int().min(1).max(5), 'output'), { type: 'integer', minimum: 1, maximum: 5 });
  t.same(components.describe(z.iso.datetime(), 'output'), { type: 'string', format: 'date-time' });
});

t.test('a default of a body is in its description: generated clients would demand the member', async (t) => {
  const components = new Components();
  const Body = z.strictObject({
    a: z.number().default(0.5).meta({ description: 'How sure.' }),
    b: z.array(z.string()).default([]),
  });
  t.match(components.describe(Body, 'body').properties, {
    a: { description: 'How sure. Default: `0.5`.', default: undefined },
    b: { description: 'Default: `[]`.', default: undefined },
  });
  t.match(components.describe(Body, 'input').properties, { a: { default: 0.5 } }, 'parameters keep it');
});

t.test('what JSON Schema cannot say is left open', async (t) => {
  const components = new Components();
  t.same(components.describe(z.bigint(), 'output'), {});
});
