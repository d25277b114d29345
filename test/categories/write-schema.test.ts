import t from 'tap';
import { CategoryInput } from '../../src/categories/write-schema.ts';

t.test('a description has the line ends that its file will have', async (t) => {
  t.match(CategoryInput.parse({ title: 'T', description: ' a\r\nb\r\r\nc ' }), { description: 'a\nb\nc' });
});
