import t from 'tap';
import { marginList } from '../../../../src/site/pages/layout/sidebar-list.ts';

t.test('where one is is marked', async (t) => {
  const places = [
    { title: 'A & B', href: '/a' },
    { title: 'C', href: '/c', isHere: true },
  ];
  t.equal(
    String(marginList(places)),
    '<ul>\n<li><a href="/a" dir="auto">A &amp; B</a></li>\n<li><a href="/c" dir="auto" aria-current="page">C</a></li></ul>',
  );
});
