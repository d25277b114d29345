import t from 'tap';
import { prepareAnswers, renderAnswer, renderAnswerText } from '../../src/entries/render-answer.ts';

t.test('ids begin with the slug, so that answers stand side by side on one page', async (t) => {
  const answer = '# Steps';
  t.equal(renderAnswer({ answer, slug: 'one' }, ''), '<h1 id="one--steps">Steps</h1>\n');
  t.equal(renderAnswer({ answer, slug: 'two' }, ''), '<h1 id="two--steps">Steps</h1>\n');
});

t.test('what is prepared goes with its entry, however much is rendered meanwhile', async (t) => {
  const long = `${'word '.repeat(1_000)}**end**`;
  const entries = [
    { slug: 'short', answer: '*a*' },
    { slug: 'long', answer: long },
  ];
  await prepareAnswers(entries, undefined, '');
  await prepareAnswers(entries, 'html', '');
  await prepareAnswers(entries, 'text', '');
  t.same(
    entries.map((entry) => renderAnswerText(entry, '')),
    ['a', `${'word '.repeat(1_000)}end`],
  );
  t.same(
    entries.map((entry) => renderAnswer(entry, '')),
    ['<p><em>a</em></p>\n', `<p>${'word '.repeat(1_000)}<strong>end</strong></p>\n`],
  );
});

t.test('what is not prepared is rendered when it is needed', async (t) => {
  t.equal(renderAnswer({ slug: 'a', answer: '*b*' }, ''), '<p><em>b</em></p>\n');
  t.equal(renderAnswerText({ slug: 'a', answer: '*b*' }, ''), 'b');
});
