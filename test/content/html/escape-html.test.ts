import t from 'tap';
import { escapeHtml } from '../../../src/content/html/escape-html.ts';

t.test('no character of text can end a text node or a quoted attribute', async (t) => {
  t.equal(escapeHtml(`<b a="1" b='2'>&amp;`), '&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;');
  t.equal(escapeHtml('plain, ünïcode 日本 😀'), 'plain, ünïcode 日本 😀');
});
