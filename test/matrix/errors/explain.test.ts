import t from 'tap';
import { writeBlocks } from '../../../src/cli/matrix/write-blocks.ts';
import { BY_CODE } from '../../../src/matrix/errors/by-code.ts';
import { BY_WORDS } from '../../../src/matrix/errors/by-words.ts';
import { entryForError, explainError } from '../../../src/matrix/errors/explain.ts';
import { presentError } from '../../../src/matrix/errors/present.ts';

const cases = [
  ['M_UNKNOWN_TOKEN', 'M_UNKNOWN_TOKEN', /does not know the token/],
  ['m_unknown_token', 'M_UNKNOWN_TOKEN', /does not know the token/],
  ['{"errcode":"M_UNKNOWN_TOKEN","error":"Token is not active"}', 'M_UNKNOWN_TOKEN', /expired/],
  ['Token is not active', 'M_UNKNOWN_TOKEN', /expired/],
  ['{"errcode":"M_UNKNOWN","error":"Token is not active"}', 'M_UNKNOWN', /expired/],
  ['{"errcode":"M_LIMIT_EXCEEDED","error":"Token is not active"}', 'M_LIMIT_EXCEEDED', /Too many/],
  ['{"errcode":"M_FORBIDDEN","error":"You are not a server admin"}', 'M_FORBIDDEN', /administration rights/],
  ['MatrixError: [404] No known servers', null, /no server to join/],
  ['{"errcode":"M_UNKNOWN","error":"No known servers"}', 'M_UNKNOWN', /no server to join/],
  [
    '{"errcode":"M_FORBIDDEN","error":"You don\'t have permission to post that to the room. user_level (0) < send_level (50)"}',
    'M_FORBIDDEN',
    /power level/,
  ],
  [
    '{"errcode":"M_UNKNOWN","error":"Content has no replacement_room key"}',
    'M_UNKNOWN',
    /without its content/,
  ],
  ['Tombstone cannot reference the room it was sent in', null, /its own room/],
  ['invalid refresh token', null, /refresh token/],
  ['recovery key is not correct', null, /recovery key/],
  ['M_LIMIT_EXCEEDED: Too Many Requests', 'M_LIMIT_EXCEEDED', /Too many/],
] as const;

for (const [error, errcode, title] of cases) {
  t.test(error, async (t) => {
    const answer = explainError({ error });
    t.match(answer, { errcode, known: true, title, hasSecret: false });
    t.ok(answer.steps.length > 0);
  });
}

t.test('what is not known is said so, and not repeated', async (t) => {
  const answer = explainError({ error: 'M_SOMETHING_SECRET syt_Ym9i_QwErTyUiOpAsDfGhJkLz_2S4f08' });
  t.match(answer, { errcode: null, known: false, hasSecret: true });
  t.notMatch(JSON.stringify(answer), /SECRET|syt_/);
  t.match(writeBlocks(presentError(answer)), /Treat it as leaked/);
  t.match(
    writeBlocks(presentError(explainError({ error: 'M_FORBIDDEN' }))),
    /^Meaning .*\nCode +M_FORBIDDEN/,
  );
  t.equal(entryForError(answer), undefined);
  t.match(entryForError({ title: BY_WORDS[0]!.title }), { slug: /access-token/ });
});

t.test('before there is an answer no entry explains it', async (t) => {
  t.equal(entryForError(undefined), undefined);
});

t.test('each explanation has its own title, a cause and what to do', async (t) => {
  const all = [...BY_CODE, ...BY_WORDS];
  t.equal(new Set(BY_CODE.map(({ errcode }) => errcode)).size, BY_CODE.length);
  for (const { title, cause, steps } of all) {
    t.match(cause, /\.$/, title);
    for (const step of steps) t.match(step, /[.]$/, title);
  }
});
