import t from 'tap';
import { linksBelow } from '../../src/pages/links.ts';
import { pageLanguage } from '../../src/pages/page-language.ts';
import { questionList } from '../../src/pages/question-list.ts';

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
