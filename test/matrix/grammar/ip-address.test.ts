import { isIPv6 as nodeIsIPv6 } from 'node:net';
import fc from 'fast-check';
import t from 'tap';
import { isIPv6 } from '../../../src/matrix/grammar/ip-address.ts';

for (const text of ['::', '::1', '1::', '1:2:3:4:5:6:7:8', '::ffff:1.2.3.4', '1:2:3:4:5:6:1.2.3.4', '1::8']) {
  t.ok(isIPv6(text) && nodeIsIPv6(text), text);
}

for (const text of [
  '',
  ':',
  '1:2',
  '1::2::3',
  ':::',
  '1:2:3:4:5:6:7::8:9',
  '12345::',
  '1.2.3.4',
  '1.2.3.4::',
  '::1.2.3',
]) {
  t.notOk(isIPv6(text) || nodeIsIPv6(text), text);
}

t.test('agrees with Node on whatever looks like one', async () => {
  const piece = fc.constantFrom(
    ':',
    '::',
    '0',
    'f00',
    'abcd',
    '12345',
    'g',
    '.',
    '1.2.3.4',
    '256.1.1.1',
    '01.2.3.4',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.ipV6(),
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      ),
      (text) => isIPv6(text) === nodeIsIPv6(text),
    ),
    { numRuns: 5_000 },
  );
});
