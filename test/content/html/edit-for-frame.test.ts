import t from 'tap';
import { renderForFrame, renderHtml } from '../../../src/content/html/render.ts';

const shown = (markdown: string): string => renderForFrame(markdown, 'a').trim();

t.test('links within the answer stay in the frame', async (t) => {
  t.equal(shown('[x](#part)'), '<p><a href="#a--part" target="_self">x</a></p>');
  const note = shown('Text[^1].\n\n[^1]: Note.');
  t.equal(note.match(/ href="#/g)?.length, 2);
  t.equal(note.match(/ target="_self"/g)?.length, 2);
});

t.test('relative addresses are those of the page in the help centre, others stay as they are', async (t) => {
  t.equal(shown('[x](other)'), '<p><a href="../../entries/other">x</a></p>');
  t.equal(shown('![x](a.png)'), '<p><img src="../../entries/a.png" alt="x" loading="lazy" /></p>');
  for (const address of ['/docs', 'https://example.org/', 'mailto:a@example.org', 'matrix:r/a:b']) {
    t.equal(shown(`[x](${address})`), `<p><a href="${address}">x</a></p>`);
  }
  t.equal(
    shown('![x](https://example.org/a.png)'),
    '<p><img src="https://example.org/a.png" alt="x" loading="lazy" /></p>',
  );
});

t.test('code and tables can be scrolled by keyboard', async (t) => {
  t.equal(shown('    code'), '<pre tabindex="0"><code>code\n</code></pre>');
  t.match(shown('| a |\n|---|\n| b |'), /^<div class="table" tabindex="0"><table>[\s\S]*<\/table><\/div>$/);
});

t.test('what only looks like a tag is text', async (t) => {
  const text = '`<a href="#x"><pre><table></table>`';
  t.equal(shown(text), renderHtml(text, 'a').trim());
});

t.test('what is in the words of a title changes no address', async (t) => {
  t.equal(
    shown('<a title="x href=" href="other">y</a>'),
    '<p><a title="x href=" href="../../entries/other">y</a></p>',
  );
  t.equal(
    shown('<img src="a.png" title="> src=&quot;">'),
    '<img src="../../entries/a.png" title="&gt; src=&quot;" loading="lazy" />',
  );
});
