import t from 'tap';
import { classifyToken } from '../../../src/matrix/tokens/classify.ts';
import { TOKEN_CLASSIFICATION_EXAMPLE, TOKEN_REQUEST_EXAMPLE } from '../../../src/matrix/tokens/examples.ts';

t.test('the answer is what the example is answered with', async (t) => {
  const { entry, ...answer } = TOKEN_CLASSIFICATION_EXAMPLE;
  t.same(classifyToken(TOKEN_REQUEST_EXAMPLE), answer);
  t.equal(entry.url, `/v1/entries/${entry.slug}`);
});
