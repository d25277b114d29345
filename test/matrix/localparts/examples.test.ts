import t from 'tap';
import {
  LOCALPART_REQUEST_EXAMPLE,
  LOCALPART_VALIDATION_EXAMPLE,
} from '../../../src/matrix/localparts/examples.ts';
import { validateLocalpart } from '../../../src/matrix/localparts/validate.ts';

t.test('the answer is what the example is answered with', async (t) => {
  const { entry, ...answer } = LOCALPART_VALIDATION_EXAMPLE;
  t.same(validateLocalpart(LOCALPART_REQUEST_EXAMPLE), answer);
  t.equal(entry.url, `/v1/entries/${entry.slug}`);
});
