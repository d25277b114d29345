import type { LookupFunction } from 'node:net';

/** Looks up names in a table instead of the system's; names that are not in it do not exist. */
export const lookupIn =
  (table: Record<string, readonly string[]>): LookupFunction =>
  (hostname, _options, callback) => {
    const found = table[hostname];
    if (found === undefined) {
      return callback(Object.assign(new Error(`no ${hostname}`), { code: 'ENOTFOUND' }), '');
    }
    callback(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
