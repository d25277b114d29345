import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { AppError } from '../../core/errors.ts';
import { PrivateAddressError, publicLookup } from './lookup.ts';
import { isPublicAddress } from './public-address.ts';

export interface TargetOptions {
  /** Whether webhooks may go to private addresses: this machine, the networks that it is in. */
  allowPrivate: boolean;
  lookup?: LookupFunction;
}

/**
 * Makes sure that webhooks may be sent to a URL, and answers it in its normal form. What a name leads to is looked at again
 * whenever it is connected to; a name that cannot be looked up just now is taken.
 *
 * @throws AppError `invalid-request`
 */
export const checkTarget = async (text: string, options: TargetOptions): Promise<string> => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw refusal('invalid-url', 'The URL of a webhook begins with https:// or http:// and a host.');
  }
  if (url.username !== '' || url.password !== '') {
    throw refusal(
      'invalid-url',
      'The URL of a webhook has no user name and no password; verify the signature instead.',
    );
  }
  if (url.hash !== '')
    throw refusal('invalid-url', 'The URL of a webhook has no fragment: it would not be sent.');
  if (!options.allowPrivate && (await isPrivate(url, options.lookup))) {
    throw refusal(
      'private-address',
      'The host of this URL is not on the public internet; WEBHOOK_ALLOW_PRIVATE=true lets webhooks go there.',
    );
  }
  return url.href;
};

/** The address in a URL that has one for a host; URL writes all the ways to write one in the same. */
export const addressIn = ({ hostname }: URL): string | undefined => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? undefined : bare;
};

const isPrivate = async (url: URL, lookup: LookupFunction = systemLookup): Promise<boolean> => {
  const address = addressIn(url);
  if (address !== undefined) return !isPublicAddress(address);
  return new Promise((resolve) => {
    publicLookup(lookup)(url.hostname, { all: true }, (error) =>
      resolve(error instanceof PrivateAddressError),
    );
  });
};

const refusal = (code: string, detail: string): AppError =>
  new AppError('invalid-request', detail, { errors: [{ pointer: '/url', code, detail }] });
