import t from 'tap';
import { unknownCategory } from '../../../src/entries/read/unknown-category.ts';

t.test('the refusal names the parameter and where categories are listed, not what was sent', async (t) => {
  t.match(unknownCategory(), {
    code: 'invalid-request',
    message: /GET \/v1\/categories/,
    errors: [{ pointer: '#/query/category', code: 'unknown-category' }],
  });
  t.match(unknownCategory('/category').errors, [{ pointer: '/category' }]);
});
