import t from 'tap';
import { looksLikeRecoveryKey, readRecoveryKey } from '../../../src/matrix/recovery-keys/recovery-key.ts';

const KEYS = [
  'EsT5 Sd5m mEXs NQYE ibRe 3q9E 4aXW rHih 5f9J 6rU6 AfwY mASR',
  'EsTHScmRV5oT1WBhe2mj2Gn3odeYantZ4NEk7L51p6L8hrmB',
  'EsUC xSxt XJgQ dz19 8WBZ rHdE GZo7 ybsn EFmG Y5HY MDAG GNWe',
  'EsTc LW2K PGiF wKEA 3As5 g5c4 \nBXwk qeeJ ZJV8 Q9fu gUMN UE4d',
] as const;

for (const key of KEYS) {
  t.test(`${key.slice(0, 9)}… is whole, in its spacing and in others`, async (t) => {
    for (const text of [key, key.replace(/\s/g, ''), key.replace(/\s+/g, '-'), ` ${key}\u200b`]) {
      t.ok(looksLikeRecoveryKey(text));
      t.same(readRecoveryKey(text), {
        characters: 48,
        foreign: [],
        length: 'right',
        prefix: true,
        parity: true,
      });
    }
  });
}

const KEY = KEYS[0];

t.test('one wrong character spoils the parity', async (t) => {
  t.match(readRecoveryKey(KEY.replace('mEXs', 'mEXt')), { length: 'right', prefix: true, parity: false });
});

t.test('a missing or added group is told by the length', async (t) => {
  t.match(readRecoveryKey(KEY.slice(0, -5)), { characters: 44, length: 'too-short', parity: false });
  t.match(readRecoveryKey(`${KEY} abcd`), { length: 'too-long' });
  t.match(readRecoveryKey('a'.repeat(500)), { characters: 500, length: 'too-long', parity: false });
  t.match(readRecoveryKey(''), { characters: 0, length: 'too-short', prefix: false, parity: false });
});

t.test('characters that no key has are told with their places', async (t) => {
  t.match(readRecoveryKey(KEY.replace('Sd5m', 'S0lm')), {
    foreign: [
      { index: 5, character: '0' },
      { index: 6, character: 'l' },
    ],
  });
});

t.test('other base58 does not begin as a key does', async (t) => {
  t.match(readRecoveryKey(KEY.replace('EsT5', 'FsT5')), { prefix: false });
  t.notOk(looksLikeRecoveryKey('EsTHScmRV5oT1WBhe2mj2Gn3odeYantZ'));
  t.notOk(looksLikeRecoveryKey('correct horse battery staple'));
});
