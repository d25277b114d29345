import t from 'tap';
import {
  imageHosts,
  imageSources,
  isAllowedPicture,
  setImageHosts,
} from '../../../src/content/html/image-hosts.ts';
import { renderHtml } from '../../../src/content/html/render.ts';

t.afterEach(() => setImageHosts(undefined));

t.test('pictures may be anywhere unless it is said where', async (t) => {
  t.equal(imageHosts(), undefined);
  t.ok(isAllowedPicture('https://example.org/a.png'));
  t.same(imageSources(), ['https:', 'http:', 'data:']);
});

t.test('where it is said, they are there, on this service, or in the answer', async (t) => {
  setImageHosts(['img.example.org', 'cdn.example.org:8443']);
  t.same(imageHosts(), ['img.example.org', 'cdn.example.org:8443']);
  for (const source of [
    'https://img.example.org/a.png',
    'HTTP://IMG.example.org/a.png',
    'https://cdn.example.org:8443/a.png',
    'a.png',
    '/a.png',
    '',
    'data:image/png;base64,AA==',
    'https://',
  ]) {
    t.ok(isAllowedPicture(source), source);
  }
  for (const source of [
    'https://example.org/a.png',
    'https://img.example.org.evil.example/a.png',
    'https://img.example.org@evil.example/a.png',
    'https://cdn.example.org/a.png',
    '//evil.example/a.png',
    '\\\\evil.example/a.png',
    ' https://evil.example/a.png',
    'ht\ntps://evil.example/a.png',
  ]) {
    t.notOk(isAllowedPicture(source), source);
  }
  t.same(imageSources(), [
    ...["'self'", 'https://img.example.org', 'http://img.example.org'],
    ...['https://cdn.example.org:8443', 'http://cdn.example.org:8443', 'data:'],
  ]);
});

t.test('other pictures become links, or their text where there is a link', async (t) => {
  setImageHosts([]);
  const cases: [markdown: string, html: string][] = [
    ['![a](https://b.org/c.png)', '<p><a href="https://b.org/c.png">a</a></p>'],
    ['![](https://b.org/c.png)', '<p><a href="https://b.org/c.png">https://b.org/c.png</a></p>'],
    ['[![a](https://b.org/c.png)](d)', '<p><a href="d">a</a></p>'],
    ['<img src="//b.org/c.png" alt="a">', 'a'],
    ['![a](c.png)', '<p><img src="c.png" alt="a" loading="lazy" /></p>'],
  ];
  for (const [markdown, html] of cases) t.equal(renderHtml(markdown, 's').trim(), html, markdown);
});
