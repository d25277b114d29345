import t from 'tap';
import { renderAnswer } from '../../src/entries/render-answer.ts';

t.test('ids begin with the slug, so that answers stand side by side on one page', async (t) => {
  const content = { contentHash: 'sha256-a', answer: '# Steps' };
  t.equal(renderAnswer({ ...content, slug: 'one' }), '<h1 id="one--steps">Steps</h1>\n');
  t.equal(renderAnswer({ ...content, slug: 'two' }), '<h1 id="two--steps">Steps</h1>\n');
});

t.test('an answer is rendered once for each content', async (t) => {
  const entry = { slug: 'a', contentHash: 'sha256-b', answer: 'First.' };
  t.equal(renderAnswer(entry), '<p>First.</p>\n');
  t.equal(renderAnswer({ ...entry, answer: 'Not looked at.' }), '<p>First.</p>\n');
  t.equal(renderAnswer({ ...entry, contentHash: 'sha256-c', answer: 'Second.' }), '<p>Second.</p>\n');
});

t.test('however many answers are asked for, only so many are kept', async (t) => {
  const entry = { slug: 'many', contentHash: 'sha256-0', answer: 'Before.' };
  renderAnswer(entry);
  for (let n = 1; n <= 500; n += 1) renderAnswer({ ...entry, contentHash: `sha256-${n}`, answer: `${n}` });
  t.equal(renderAnswer({ ...entry, answer: 'After.' }), '<p>After.</p>\n', 'the first was let go');
});
