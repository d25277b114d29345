import t from 'tap';
import { queryString, segment } from '../../../src/client/http/query-string.ts';

t.test('parameters are written as the API reads them', async (t) => {
  t.equal(queryString({}), '');
  t.equal(queryString({ category: undefined }), '');
  t.equal(queryString({ q: 'a & b', limit: 5, tag: ['x', 'y z'] }), '?q=a+%26+b&limit=5&tag=x&tag=y+z');
  t.equal(queryString({ q: '' }), '?q=');
});

t.test('a name is one segment of a path, whatever it is', async (t) => {
  t.equal(segment('can-spaces-be-deleted'), 'can-spaces-be-deleted');
  t.equal(segment('größer/../x?y#z'), 'gr%C3%B6%C3%9Fer%2F..%2Fx%3Fy%23z');
  for (const name of ['', '.', '..']) t.throws(() => segment(name), new TypeError(`"${name}" is no name.`));
});
