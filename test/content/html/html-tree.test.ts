import t from 'tap';
import { element, MAX_DEPTH, parseHtml, textOf, writeHtml } from '../../../src/content/html/html-tree.ts';

t.test('HTML is a tree, without comments, and the same again', async (t) => {
  const tree = parseHtml('a<!-- b --><p title="c &quot;d&quot;">e &lt;f&gt; &amp;<br></p>');
  t.same(tree, [
    'a',
    element('p', { title: 'c "d"' }, ['e ', '<', 'f', '>', ' ', '&', element('br', {}, [])]),
  ]);
  t.equal(writeHtml(tree), 'a<p title="c &quot;d&quot;">e &lt;f&gt; &amp;<br /></p>');
  t.equal(textOf(tree), 'ae <f> &');
});

t.test('attributes that say what they say by being there have no value', async (t) => {
  t.equal(
    writeHtml(parseHtml('<details open=""><img alt=""></details>')),
    '<details open><img alt="" /></details>',
  );
});

t.test('elements too deep within each other are refused', async (t) => {
  t.doesNotThrow(() => parseHtml('<b>'.repeat(MAX_DEPTH)));
  t.throws(() => parseHtml('<b>'.repeat(MAX_DEPTH + 1)), { name: 'TooComplex', code: 'invalid-request' });
});

t.test('no more is written than there may be', async (t) => {
  const tree = parseHtml('<p>abc</p>');
  t.equal(writeHtml(tree, 10), '<p>abc</p>');
  t.throws(() => writeHtml(tree, 9), {
    message: 'The answer must have at most 9 characters when it is HTML.',
  });
});
