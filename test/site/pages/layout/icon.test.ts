import t from 'tap';
import { icon } from '../../../../src/site/pages/layout/icon.ts';

t.test('the icon has the colour of the site, and lines that stand out from it', async (t) => {
  t.match(icon('#17594a'), /^<svg xmlns="[^"]+" viewBox="0 0 32 32">.* fill="#17594a".* stroke="#ffffff"/);
  t.match(icon('#ffb300'), ' stroke="#000000"');
});
