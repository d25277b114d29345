import t from 'tap';
import { linksBelow } from '../../../src/site/pages/layout/links.ts';
import { pageLanguage } from '../../../src/site/pages/page-language.ts';
import { questionList } from '../../../src/site/pages/question-list.ts';

t.test('questions lead to their answers, in their language', async (t) => {
  const arabic = pageLanguage({ locale: 'ar', acceptLanguage: undefined }, ['ar'], 'en');
  const questions = [
    { slug: 'a', question: 'A & B?' },
    { slug: 'c', question: 'C?', excerpt: '<C>' },
  ];
  t.equal(
    String(questionList(questions, arabic, linksBelow(''))),
    `<ul class="questions" lang="ar" dir="rtl">
<li><a href="/entries/a?locale=ar">A &amp; B?</a></li>
<li><a href="/entries/c?locale=ar">C?</a><p>&lt;C&gt;</p></li></ul>`,
  );
});
