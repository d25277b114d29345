import type { TokenReading } from './reading.ts';
import type { TokenWarning } from './schema.ts';

/** Where MAS looks for it in the decoded bytes: behind the first packet's length of four hexadecimal digits. */
const LOCATION_OFFSET = 4;
const LOCATION = 'location ';

const PACKET_LENGTH_DIGITS = 4;

/**
 * Strict unpadded base64url, as in MAS (crates/data-model/src/tokens.rs). Node's decoder also takes other alphabets,
 * padding and loose last bits; encoding it again shows whether there were any.
 */
const decodeStrictly = (text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
};

const isMacaroon = (bytes: Buffer): boolean =>
  bytes.toString('latin1', LOCATION_OFFSET, LOCATION_OFFSET + LOCATION.length) === LOCATION;

interface Packets {
  /** The packets end exactly where the bytes end, with the signature. */
  readonly whole: boolean;
  /** Caveats of the kind `cid`, such as `type = access`. */
  readonly caveats: readonly string[];
}

/** Packets of pymacaroons V1: length of the whole packet in four hexadecimal digits, key, space, value, newline. */
const readPackets = (bytes: Buffer): Packets => {
  const caveats: string[] = [];
  let lastKey = '';
  let at = 0;
  while (at < bytes.length) {
    const digits = bytes.toString('latin1', at, at + PACKET_LENGTH_DIGITS);
    const length = /^[0-9a-f]{4}$/.test(digits) ? Number.parseInt(digits, 16) : 0;
    if (length <= PACKET_LENGTH_DIGITS || at + length > bytes.length) return { whole: false, caveats };
    const packet = bytes.toString('latin1', at + PACKET_LENGTH_DIGITS, at + length);
    const space = packet.indexOf(' ');
    lastKey = packet.slice(0, Math.max(space, 0));
    if (lastKey === 'cid') caveats.push(packet.slice(space + 1, -1));
    at += length;
  }
  return { whole: lastKey === 'signature', caveats };
};

const DAMAGED: TokenWarning = {
  code: 'damaged-macaroon',
  message:
    'The macaroon is not whole: its packets do not end with the signature. Most likely it was cut off.',
};

const GUEST: TokenWarning = {
  code: 'guest-macaroon',
  message: 'The macaroon is the access token of a guest, who has no password and few rights.',
};

const otherType = (type: string): TokenWarning => ({
  code: 'other-macaroon',
  message:
    type === 'delete_pusher'
      ? 'The macaroon is no access token: it comes from an unsubscribe link in a notification e-mail (delete_pusher).'
      : type === 'session'
        ? 'The macaroon is no access token: it comes from a session cookie of a single sign-on login (session).'
        : 'The macaroon says that it is for something other than access to an account.',
});

const TYPE_CAVEAT = 'type = ';

const warningsFor = ({ whole, caveats }: Packets): TokenWarning[] => {
  const type = caveats.find((caveat) => caveat.startsWith(TYPE_CAVEAT))?.slice(TYPE_CAVEAT.length);
  return [
    ...(whole ? [] : [DAMAGED]),
    ...(type === undefined || type === 'access' ? [] : [otherType(type)]),
    ...(caveats.includes('guest = true') ? [GUEST] : []),
  ];
};

/**
 * Reads a macaroon, told by its decoded bytes: `MDAx` is only the usual beginning, and depends on the length of the
 * server name. Undefined when it is none. The signature cannot be checked without the server's key.
 */
export const readMacaroon = (token: string): TokenReading | undefined => {
  const bytes = decodeStrictly(token);
  if (bytes === undefined || !isMacaroon(bytes)) return undefined;
  const packets = readPackets(bytes);
  return {
    form: packets.whole ? 'complete' : 'malformed',
    checksum: 'not-checked',
    localpart: null,
    warnings: warningsFor(packets),
  };
};

/** A macaroon in another dialect of base64 (padded, or with `+` and `/`), which servers do not recognise. */
export const isPaddedMacaroon = (token: string): boolean =>
  /^[A-Za-z0-9+/_-]+={0,2}$/.test(token) && isMacaroon(Buffer.from(token, 'base64'));
