import t from 'tap';
import {
  AnswerForms,
  AnswerRequest,
  DEFAULT_ANSWER_THRESHOLD,
  MAX_ALTERNATIVES,
} from '../../../src/search/answer/schema.ts';

t.test('a question is enough', async (t) => {
  t.same(AnswerRequest.parse({ question: 'x' }), { question: 'x', threshold: DEFAULT_ANSWER_THRESHOLD });
});

t.test('limits', async (t) => {
  t.equal(DEFAULT_ANSWER_THRESHOLD, 0.65);
  t.equal(MAX_ALTERNATIVES, 3);
});

t.test('each form has its place', async (t) => {
  t.same(Object.keys(AnswerForms.shape), ['markdown', 'text', 'html', 'matrix', 'slack']);
});
