import t from 'tap';
import { editForPage } from '../../../src/content/html/edit-for-page.ts';
import { parseHtml, writeHtml } from '../../../src/content/html/html-tree.ts';

const labels = { linkToSection: 'here', code: 'code', table: 'table' };
const edit = (html: string) => {
  const { nodes, headings } = editForPage(parseHtml(html), labels);
  return { html: writeHtml(nodes), headings };
};

t.test('headings come below that of the page, with links to themselves', async (t) => {
  const { html, headings } = edit('<h4 id="a">A <b>b</b></h4><h6 id="c">C</h6><h1>D</h1>');
  t.equal(
    html,
    '<h2 id="a">A <b>b</b><a class="anchor" href="#a" aria-label="here">#</a></h2><h3 id="c">C<a class="anchor" href="#c" aria-label="here">#</a></h3><h2>D</h2>',
  );
  t.same(headings, [{ id: 'a', text: 'A b' }]);
});

t.test('a heading in a link has none', async (t) => {
  t.equal(edit('<a href="b"><h1 id="a">A</h1></a>').html, '<a href="b"><h2 id="a">A</h2></a>');
});

t.test('code and tables scroll', async (t) => {
  t.equal(
    edit('<pre>a</pre><table></table>').html,
    '<div class="code"><pre tabindex="0" role="group" aria-label="code">a</pre></div><div class="table" tabindex="0" role="group" aria-label="table"><table></table></div>',
  );
});
