import t from 'tap';
import { PATCH_MEDIA_TYPES, takeMergePatches } from '../../../src/http/input/merge-patch.ts';
import { testEdge } from '../../support/edge.ts';

t.test('a patch is JSON under either name, and nothing else', async (t) => {
  const app = testEdge(t);
  takeMergePatches(app);
  app.patch('/', async ({ body }) => body);
  const patch = (type: string, payload: string) =>
    app.inject({ method: 'PATCH', url: '/', headers: { 'content-type': type }, payload });
  for (const type of PATCH_MEDIA_TYPES) t.same((await patch(type, '{"a":null}')).json(), { a: null }, type);
  t.equal((await patch('application/merge-patch+json', '{')).statusCode, 400);
  t.equal((await patch('application/json-patch+json', '[]')).statusCode, 415);
});
