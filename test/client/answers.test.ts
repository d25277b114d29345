import t from 'tap';
import { serveClient } from './client.ts';

t.test('asks for the one answer', async (t) => {
  const { lectern } = await serveClient(t);
  const { answer, alternatives } = await lectern.answerQuestion({ question: 'nothing that anybody knows' });
  t.same([answer, alternatives.length > 3], [null, false]);
});
