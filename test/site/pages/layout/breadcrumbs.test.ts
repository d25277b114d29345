import t from 'tap';
import { breadcrumbData, breadcrumbs } from '../../../../src/site/pages/layout/breadcrumbs.ts';
import { ENGLISH } from '../page-context.ts';

const trail = [
  { title: 'Home', href: '/' },
  { title: 'A & B', href: '/categories/a' },
];

t.test('the way is a list of links', async (t) => {
  t.equal(
    String(breadcrumbs(trail, ENGLISH)),
    '<nav class="crumbs" aria-label="You are here"><ol><li><a href="/" dir="auto">Home</a></li><li><a href="/categories/a" dir="auto">A &amp; B</a></li></ol></nav>',
  );
});

t.test('machines read it as a list of absolute URLs', async (t) => {
  t.same(breadcrumbData(trail, { origin: 'https://kb.example.org' }), {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://kb.example.org/' },
      { '@type': 'ListItem', position: 2, name: 'A & B', item: 'https://kb.example.org/categories/a' },
    ],
  });
});
