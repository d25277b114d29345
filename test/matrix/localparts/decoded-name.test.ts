import t from 'tap';
import { decodeLocalpart } from '../../../src/matrix/localparts/decoded-name.ts';

const cases = [
  ['=22name=22', '"name"'],
  ['test=3d=24=3f_1234', 'test=$?_1234'],
  ['m=c3=bcller', 'müller'],
  ['a=20b=', 'a b='],
  ['=ff', null],
  ['=C3=BC', null],
  ['alice', null],
  ['a=b', null],
] as const;

for (const [localpart, decoded] of cases) {
  t.equal(decodeLocalpart(localpart), decoded, `${localpart} stands for ${decoded ?? 'nothing else'}`);
}
