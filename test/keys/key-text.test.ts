import fc from 'fast-check';
import t from 'tap';
import { hasSecret, maskSecrets } from '../../src/core/secrets/secrets.ts';
import {
  hashKey,
  hintOf,
  isKey,
  isSameHash,
  KEY_HINT_LENGTH,
  KEY_PREFIX,
  KEY_RANDOM_LENGTH,
  makeKey,
} from '../../src/keys/key-text.ts';

t.test('a key is lct_, 30 random digits and a checksum of six, and never the same twice', async (t) => {
  t.same([KEY_PREFIX, KEY_RANDOM_LENGTH, KEY_HINT_LENGTH], ['lct_', 30, 8]);
  const keys = Array.from({ length: 200 }, makeKey);
  t.equal(new Set(keys).size, keys.length);
  for (const key of keys) t.ok(/^lct_[0-9A-Za-z]{36}$/.test(key) && isKey(key), key);
});

t.test('any one character mistyped makes it no key', async () => {
  const key = makeKey();
  fc.assert(
    fc.property(fc.nat(key.length - 1), fc.constantFrom(...'0aZ_- é'), (at, character) => {
      const mistyped = key.slice(0, at) + character + key.slice(at + 1);
      return mistyped === key || !isKey(mistyped);
    }),
  );
});

t.test('other texts are no keys', async (t) => {
  for (const text of ['', 'lct_', makeKey().slice(1), `${makeKey()}0`, `${makeKey()}\n`])
    t.notOk(isKey(text), text);
});

t.test('of a key only its beginning may be seen, and redaction knows it', async (t) => {
  const key = makeKey();
  t.equal(hintOf(key), key.slice(0, 12));
  t.ok(hasSecret(key));
  t.equal(maskSecrets(`my key is ${key}!`), 'my key is lct_!');
});

t.test('digests are SHA-256 and compared whole', async (t) => {
  t.equal(hashKey('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  t.ok(isSameHash(hashKey('a'), hashKey('a')));
  t.notOk(isSameHash(hashKey('a'), hashKey('b')));
});
