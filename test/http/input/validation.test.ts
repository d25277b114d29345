import t from 'tap';
import { z } from 'zod';
import { AppError } from '../../../src/core/errors.ts';
import { MAX_ERRORS, toInvalidRequest, validatorCompiler } from '../../../src/http/input/validation.ts';

const refusalOf = (schema: z.ZodType, value: unknown, place = '#/query'): AppError => {
  const { error } = schema.safeParse(value);
  if (error === undefined) throw new Error('the value is valid');
  return toInvalidRequest(error, schema, place);
};

t.test('an unknown parameter is named, with the nearest known one', async (t) => {
  const refusal = refusalOf(z.strictObject({ limit: z.string().optional() }), { limt: '5' });
  const detail = 'Unknown parameter "limt". Did you mean "limit"?';
  t.match(refusal, { code: 'invalid-request', message: detail });
  t.same(refusal.errors, [{ pointer: '#/query/limt', code: 'unknown-parameter', detail }]);
});

t.test('without a near name all known ones are listed', async (t) => {
  const schema = z.strictObject({ limit: z.string().optional(), sort: z.string().optional() });
  t.match(refusalOf(schema, { colour: 'red' }).message, 'Unknown parameter "colour". Known: limit, sort.');
  t.match(
    refusalOf(z.strictObject({}), { colour: 'red' }).message,
    'Unknown parameter "colour". Known: none.',
  );
});

t.test('a name that may be a secret is not repeated', async (t) => {
  const secret = `mat_${'x'.repeat(30)}_AbCd12`;
  const refusal = refusalOf(z.strictObject({ token: z.string().optional() }), { [secret]: 1 });
  const detail =
    'There is an unknown parameter; its name is not repeated here, as it may be a secret. Known: token.';
  t.same(refusal.errors, [{ pointer: '#/query', code: 'unknown-parameter', detail }]);
  const rooms = z.strictObject({
    rooms: z.record(z.string(), z.strictObject({ id: z.string({ error: 'must be text' }) })),
  });
  t.match(refusalOf(rooms, { rooms: { [secret]: { id: 5 } } }, '').errors, [
    { pointer: '/rooms', detail: '"rooms": must be text.' },
  ]);
});

t.test('every problem is listed, and the first one told', async (t) => {
  const schema = z.strictObject({
    a: z.string({ error: 'must be text' }),
    b: z.string({ error: 'must be text' }),
  });
  const refusal = refusalOf(schema, { a: 1, b: 2 });
  t.equal(refusal.message, '"a": must be text. (and 1 more)');
  t.same(
    refusal.errors?.map(({ pointer, code }) => [pointer, code]),
    [
      ['#/query/a', 'invalid-type'],
      ['#/query/b', 'invalid-type'],
    ],
  );
});

t.test('a refusal without a reason is still a sentence', async (t) => {
  t.equal(toInvalidRequest(new z.ZodError([]), z.unknown(), '').message, 'Invalid request.');
});

t.test('a body is pointed into from its root', async (t) => {
  const deep = z.strictObject({ rooms: z.array(z.strictObject({ id: z.string() })).optional() });
  const refusal = refusalOf(deep, { rooms: [{ id: 'a', alais: 'b' }] }, '');
  t.match(refusal.errors, [{ pointer: '/rooms/0/alais', code: 'unknown-field' }]);
  t.match(refusalOf(z.strictObject({}), 5, '').errors, [{ pointer: '', detail: /^The body: / }]);
});

t.test('the names known at a place are found through optional, nullable and default schemas', async (t) => {
  const inner = z.strictObject({ name: z.string().optional() });
  for (const schema of [inner.optional(), inner.nullable(), inner.default({}), z.array(inner)]) {
    const value = schema instanceof z.ZodArray ? [{ nmae: 1 }] : { nmae: 1 };
    const refusal = refusalOf(z.strictObject({ inner: schema }), { inner: value }, '');
    t.match(refusal.message, 'Did you mean "name"?');
  }
  t.match(refusalOf(inner.nullable(), { nmae: 1 }, '').message, 'Did you mean "name"?', 'at the root');
});

t.test('where the names are not known, none are listed', async (t) => {
  const either = z.union([z.strictObject({ a: z.string() }), z.string()]);
  const one = z.record(z.string(), z.strictObject({ name: z.string().optional() }));
  t.match(refusalOf(z.strictObject({ either }), { either: 5 }, '').errors, [{ code: 'invalid-union' }]);
  t.match(refusalOf(one, { a: { nmae: 1 } }, '').message, 'Unknown field "nmae". Known: none.');
});

t.test('a schema can name its own code', async (t) => {
  const schema = z.object({
    fields: z.string().check((context) => {
      context.issues.push({
        code: 'custom',
        input: '',
        message: 'has no "x"',
        params: { code: 'unknown-field' },
      });
    }),
    plain: z.string().refine(() => false, { error: 'is odd!' }),
  });
  t.match(refusalOf(schema, { fields: '', plain: '' }).errors, [
    { pointer: '#/query/fields', code: 'unknown-field', detail: '"fields": has no "x".' },
    { pointer: '#/query/plain', code: 'custom', detail: '"plain": is odd!' },
  ]);
});

t.test('the compiler hands on what the schema makes of each part', async (t) => {
  const schema = z.strictObject({ n: z.coerce.number() });
  const compile = (httpPart?: string) =>
    validatorCompiler({ schema, method: 'GET', url: '/', ...(httpPart === undefined ? {} : { httpPart }) });
  t.same(compile('querystring')({ n: '5' }), { value: { n: 5 } });
  for (const [part, pointer] of [
    ['querystring', '#/query/m'],
    ['params', '#/path/m'],
    ['headers', '#/header/m'],
    ['body', '/m'],
    ['something else', '/m'],
    [undefined, '/m'],
  ] as const) {
    const { error } = compile(part)({ n: '5', m: 1 }) as { error: AppError };
    t.ok(error instanceof AppError);
    t.equal(error.errors?.[0]?.pointer, pointer, String(part));
  }
});

t.test('of very many errors a hundred are told, and how many there are', async (t) => {
  const schema = z.strictObject({ list: z.array(z.string()), after: z.string(), last: z.string() });
  const unknown = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`f${n}`, 1]));
  const { error } = validatorCompiler({ schema, method: 'GET', url: '/' })({
    list: Array(90).fill(1),
    ...unknown,
  }) as { error: AppError };
  t.equal(error.errors?.length, MAX_ERRORS);
  t.equal(error.members?.errorCount, 392);
  t.match(error.message, /\(and 391 more\)$/);
  const many = validatorCompiler({ schema: z.array(z.string()), method: 'GET', url: '/' })(
    Array(150).fill(1),
  ) as { error: AppError };
  t.same([many.error.errors?.length, many.error.members?.errorCount], [MAX_ERRORS, 150]);
});
