import t from 'tap';
import { MAX_COMMENT_LENGTH, tidyComment } from '../../../src/insights/feedback/comment.ts';

t.test('what people can see stays, in lines', async (t) => {
  t.equal(
    tidyComment('  Where is this\r\non a phone?\n\n\n\n日本 😀 '),
    'Where is this\non a phone?\n\n日本 😀',
  );
});

t.test('what acts on terminals and pages goes', async (t) => {
  t.equal(tidyComment('a\u0000\u001b[31mb\u202ec\u200bd\u2028e\ud800f'), 'a[31mbcdef');
});

t.test('nothing is nothing', async (t) => {
  for (const comment of ['', ' \n ', '\u200b']) t.equal(tidyComment(comment), null);
  t.equal(MAX_COMMENT_LENGTH, 2_000);
});
