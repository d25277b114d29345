import t from 'tap';
import * as schemas from '../../../src/matrix/localparts/schema.ts';
import { examplesOf, undescribed } from '../descriptions.ts';

const { LocalpartRequest, LocalpartValidation, LocalpartProblem, ServerVerdict } = schemas;

t.test('every field is described, and the examples are valid', async (t) => {
  for (const schema of [LocalpartRequest, LocalpartValidation, LocalpartProblem, ServerVerdict]) {
    t.same(undescribed(schema), []);
    for (const example of examplesOf(schema)) t.same(schema.parse(example), example);
  }
});

t.test('takes localparts up to 64 KiB, and no unknown field', async (t) => {
  t.equal(schemas.MAX_LOCALPART_INPUT_LENGTH, 65_536);
  t.ok(LocalpartRequest.safeParse({ localpart: 'a'.repeat(65_536) }).success);
  t.notOk(LocalpartRequest.safeParse({ localpart: 'a'.repeat(65_537) }).success);
  t.notOk(LocalpartRequest.safeParse({ localpart: 'a', server: 'example.org' }).success);
  t.notOk(LocalpartRequest.safeParse({ localpart: 'a', serverName: 'a'.repeat(1025) }).success);
});
