import t from 'tap';
import { toBase58 } from '../../../src/matrix/recovery-keys/base58.ts';
import { checkRecoveryKey } from '../../../src/matrix/recovery-keys/check.ts';

const KEY = 'EsT5 Sd5m mEXs NQYE ibRe 3q9E 4aXW rHih 5f9J 6rU6 AfwY mASR';

const cases = [
  [KEY, []],
  [KEY.replaceAll(' ', ''), []],
  [KEY.replaceAll(' ', '\n'), []],
  [`Recovery key: "${KEY}"`, []],
  [KEY.replace('mEXs', 'mexs'), ['wrong-parity']],
  [KEY.slice(0, -5), ['too-short']],
  [KEY.slice(0, -1), ['too-short']],
  [`${KEY} abcd`, ['too-long']],
  [KEY.replace('Sd5m', 'S0lm'), ['foreign-characters']],
  [KEY.replace('EsT5', 'FsT5'), ['wrong-beginning']],
  [KEY.replace('EsT5', 'zsT5'), ['wrong-beginning']],
  [toBase58(Buffer.alloc(34, 0xff)).padEnd(48, '1').slice(0, 48), ['wrong-beginning']],
  ['correct horse battery staple', ['passphrase']],
  ['mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52', ['is-a-token']],
  ['  ', ['empty']],
] as const;

for (const [key, codes] of cases) {
  t.test(`${key.slice(0, 20).trim() || 'nothing'}…: ${codes.join(', ') || 'whole'}`, async (t) => {
    const answer = checkRecoveryKey({ key });
    const found = answer.problems.map(({ code }) => code);
    t.ok(
      codes.length === 0 ? answer.valid : found.length === 1 || codes.every((code) => found.includes(code)),
      `${found}`,
    );
    if (codes.length > 0 && !(codes as readonly string[]).includes('wrong-beginning')) t.same(found, codes);
    for (const group of key.split(/\s+/).filter((part) => part.length === 4)) {
      t.notOk(JSON.stringify(answer).includes(group), 'nothing of it is repeated');
    }
  });
}
