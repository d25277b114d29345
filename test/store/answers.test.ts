import t from 'tap';
import { openInMemory } from './open.ts';

t.test('an answer is found by its key until it is forgotten', async (t) => {
  const store = openInMemory(t);
  const answer = { key: 'k', request: 'r', status: 201, headers: { etag: '"x"' }, body: '{}', at: 5 };
  await store.write(async ({ write, answers }) => {
    await write.insertAnswer(answer);
    t.same(await answers.find('k'), answer);
    await write.deleteAnswersBefore(5);
    t.same(await answers.find('k'), answer);
    await write.deleteAnswersBefore(6);
    t.equal(await answers.find('k'), undefined);
  });
});
