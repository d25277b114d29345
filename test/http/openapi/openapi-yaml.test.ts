import t from 'tap';
import { parse } from 'yaml';
import { toYaml } from '../../../src/http/openapi/openapi-yaml.ts';

t.test('the document reads back as it was, and has no aliases', async (t) => {
  const shared = { type: 'string', description: `A long line ${'of words '.repeat(40)}` };
  const document = { a: shared, b: shared, '200': { null: null } };
  const yaml = await toYaml(document);
  t.same(parse(yaml), document);
  t.notMatch(yaml, /[&*]a\d/);
});
