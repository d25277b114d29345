import t from 'tap';
import { checkInput } from '../../../../src/matrix/tombstones/input/check-input.ts';
import { tombstoneWarnings } from '../../../../src/matrix/tombstones/input/warnings.ts';
import type { TombstoneRequest } from '../../../../src/matrix/tombstones/schema.ts';

const HASH = '!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM';
const ALWAYS = ['predecessor-needed', 'upgrade-is-better', 'cannot-be-undone'];

const codes = (request: TombstoneRequest): string[] =>
  tombstoneWarnings(checkInput(request)).map(({ code }) => code);

const cases: readonly (readonly [string, TombstoneRequest, string[]])[] = [
  ['an ordinary one', { replacementRoom: '!new:b.org', roomId: '!old:b.org' }, []],
  ['no old room', { replacementRoom: '!new:b.org' }, ['room-id-missing']],
  ['an unusual new id', { replacementRoom: '!n_w:b.org', roomId: '!old:b.org' }, ['discouraged-room-id']],
  ['an unusual old id', { replacementRoom: '!new:b.org', roomId: '!:b.org' }, ['discouraged-room-id']],
  ['a mistyped hash', { replacementRoom: `${HASH.slice(0, -1)}B`, roomId: HASH }, ['unlikely-room-id']],
  ['an upgrade to version 12', { replacementRoom: HASH, roomId: '!old:b.org' }, ['creators-change']],
  ['a way back from version 12', { replacementRoom: '!new:b.org', roomId: HASH }, ['creators-change']],
  ['an empty body', { replacementRoom: '!new:b.org', roomId: '!old:b.org', body: '' }, ['empty-body']],
];

for (const [title, request, expected] of cases) {
  t.test(`${title}: ${expected.join(', ') || 'only what always holds'}`, async (t) => {
    t.same(codes(request), [...expected, ...ALWAYS]);
  });
}
