import type { LookupAddress, LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import t from 'tap';
import { PrivateAddressError, publicLookup } from '../../../src/webhooks/delivery/lookup.ts';
import { lookupIn } from '../../support/names.ts';

const names = lookupIn({
  public: ['8.8.8.8', '2606:4700:4700::1111'],
  private: ['10.0.0.1'],
  mixed: ['8.8.8.8', '127.0.0.1'],
  nothing: [],
});

const look = (name: string, options: LookupOptions = { all: true }, lookup: LookupFunction = names) =>
  new Promise<{ error: Error | null; address: string | LookupAddress[]; family: number | undefined }>(
    (resolve) => {
      publicLookup(lookup)(name, options, (error, address, family) => resolve({ error, address, family }));
    },
  );

t.test('a name that leads to public addresses only is answered with them', async (t) => {
  t.match(await look('public'), {
    error: null,
    address: [
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700:4700::1111', family: 6 },
    ],
  });
  t.match(await look('public', {}), { error: null, address: '8.8.8.8', family: 4 }, 'or with one of them');
});

t.test('one that leads to any private address, or to none, is refused', async (t) => {
  for (const name of ['private', 'mixed', 'nothing']) {
    t.type((await look(name)).error, PrivateAddressError, name);
    t.type((await look(name, {})).error, PrivateAddressError, name);
  }
});

t.test('a look-up that answers with anything else is not trusted', async (t) => {
  const odd: LookupFunction = (_name, _options, callback) => callback(null, '8.8.8.8', 4);
  t.type((await look('public', {}, odd)).error, PrivateAddressError);
});

t.test('a failed look-up fails as it did', async (t) => {
  t.match((await look('unknown')).error, { code: 'ENOTFOUND' });
});

t.test('the system is asked unless told otherwise', async (t) => {
  const error = await new Promise((resolve) => publicLookup()('localhost', {}, resolve));
  t.type(error, PrivateAddressError);
});
