import t from 'tap';
import * as z from 'zod';
import { fieldsOf } from '../../src/matrix/fields.ts';
import { UTILITIES } from '../../src/matrix/registry.ts';

t.test('each field of a request, with how it is given: whatever is not text is JSON in a file', async (t) => {
  const named = z.object({ a: z.string() }).describe('Named.').meta({ id: 'FieldsTestNamed' });
  const request = z.strictObject({
    oneText: z.string().describe('Text.'),
    count: z.int().optional(),
    many: z.array(z.string()).optional(),
    objects: z.array(z.object({})).optional(),
    flag: z.boolean().optional(),
    other: named.optional(),
  });
  t.same(
    fieldsOf(request).map(({ flag, kind, isRequired, description }) => [flag, kind, isRequired, description]),
    [
      ['--one-text', 'text', true, 'Text.'],
      ['--count', 'file', false, ''],
      ['--many', 'texts', false, ''],
      ['--objects', 'file', false, ''],
      ['--flag', 'file', false, ''],
      ['--other', 'file', false, 'Named.'],
    ],
  );
});

t.test('every utility has its main field, and a sentence for each', async (t) => {
  for (const { name, field, request } of UTILITIES) {
    const fields = fieldsOf(request);
    t.ok(
      fields.some((each) => each.name === field),
      name,
    );
    for (const { description } of fields) t.match(description, /\S/, name);
  }
});
