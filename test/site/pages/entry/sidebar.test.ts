import t from 'tap';
import { entryMargin, HEADINGS_TO_LIST } from '../../../../src/site/pages/entry/sidebar.ts';
import { linksBelow } from '../../../../src/site/pages/layout/links.ts';
import { storedEntry } from '../../../support/stored-entry.ts';
import { ENGLISH } from '../page-context.ts';

const context = { links: linksBelow('') };
const headings = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `s--${n}`, text: `Part ${n} <b>` }));
const margin = (count: number, next = [storedEntry({ slug: 'next', question: 'And then?' })]) =>
  entryMargin({ headings: headings(count), next }, ENGLISH, context);

t.test('a long answer has a table of contents', async (t) => {
  t.notMatch(String(margin(HEADINGS_TO_LIST - 1)), 'On this page');
  const long = String(margin(HEADINGS_TO_LIST));
  t.match(long, '<h2 id="contents">On this page</h2>');
  t.match(long, '<li><a href="#s--2" dir="auto">Part 2 &lt;b&gt;</a></li>');
});

t.test('it leads on in the category', async (t) => {
  t.match(
    String(margin(0)),
    /<h2 id="next" dir="auto">More in General<\/h2><ul>\n<li><a href="\/entries\/next" dir="auto">And then\?<\/a>/,
  );
  t.notMatch(String(margin(HEADINGS_TO_LIST, [])), 'More in');
});

t.test('where there is nothing to say there is no margin', async (t) => {
  t.equal(margin(0, []), undefined);
});
