import { fromBase64, latin1, toBase64Url } from '../../../core/text/bytes.ts';
import type { TokenReading } from '../reading.ts';
import type { TokenClassification, TokenWarning } from '../schema.ts';

/** Where MAS looks for it in the decoded bytes: behind the first packet's length of four hexadecimal digits. */
const LOCATION_OFFSET = 4;
const LOCATION = 'location ';

/** Fewest characters by which a macaroon that was cut off this early is recognised. */
const FEWEST_OF_LOCATION = 3;

const PACKET_LENGTH_DIGITS = 4;

/** Strict unpadded base64url, as in MAS (crates/data-model/src/tokens.rs): no other alphabet, padding or loose last bits. */
const decodeStrictly = (text: string): string | undefined => {
  const bytes = fromBase64(text);
  return bytes !== undefined && toBase64Url(bytes) === text ? latin1(bytes) : undefined;
};

/** The beginning that can be decoded of url-safe base64 that was cut off anywhere. */
const decodeBeginning = (text: string): string => {
  if (!/^[\w-]+$/.test(text)) return '';
  const bytes = fromBase64(text.length % 4 === 1 ? text.slice(0, -1) : text);
  return latin1(bytes!);
};

const isMacaroon = (bytes: string): boolean => bytes.startsWith(LOCATION, LOCATION_OFFSET);

const isBeginning = (bytes: string): boolean => {
  const start = bytes.slice(LOCATION_OFFSET, LOCATION_OFFSET + LOCATION.length);
  return start.length >= FEWEST_OF_LOCATION && LOCATION.startsWith(start) && /^[0-9a-f]{4}/.test(bytes);
};

interface Packets {
  /** The packets end exactly where the bytes end, with the signature. */
  readonly whole: boolean;
  /** Caveats of the kind `cid`, such as `type = access`. */
  readonly caveats: readonly string[];
}

/** Packets of pymacaroons V1: length of the whole packet in four hexadecimal digits, key, space, value, newline. */
const readPackets = (bytes: string): Packets => {
  const caveats: string[] = [];
  let lastKey = '';
  let at = 0;
  while (at < bytes.length) {
    const digits = bytes.slice(at, at + PACKET_LENGTH_DIGITS);
    const length = /^[0-9a-f]{4}$/.test(digits) ? Number.parseInt(digits, 16) : 0;
    if (length <= PACKET_LENGTH_DIGITS || at + length > bytes.length) return { whole: false, caveats };
    const packet = bytes.slice(at + PACKET_LENGTH_DIGITS, at + length);
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
    'The macaroon is not whole: its packets do not end with the signature. Most likely it was cut off. Copy it again.',
};

const GUEST: TokenWarning = {
  code: 'guest-macaroon',
  message: 'The macaroon is the access token of a guest, who has no password and few rights.',
};

const OTHER_TYPES: Readonly<Record<string, string>> = {
  delete_pusher: 'it comes from an unsubscribe link in a notification e-mail (delete_pusher).',
  session: 'it comes from a session cookie of a single sign-on login (session).',
  login: 'it is a login token of an old version of Synapse, exchanged once for an access token (login).',
};

const otherType = (type: string): TokenWarning => ({
  code: 'other-macaroon',
  message: `The macaroon is no access token: ${OTHER_TYPES[type] ?? 'it says that it is for something else.'}`,
});

const TYPE_CAVEAT = 'type = ';

const typeOf = ({ caveats }: Packets): string | undefined =>
  caveats.find((caveat) => caveat.startsWith(TYPE_CAVEAT))?.slice(TYPE_CAVEAT.length);

const kindOf = (type: string | undefined): TokenClassification['kind'] =>
  type === 'access' || type === 'login' ? type : 'unknown';

const warningsFor = (packets: Packets): TokenWarning[] => {
  const type = typeOf(packets);
  return [
    ...(packets.whole ? [] : [DAMAGED]),
    ...(type === undefined || type === 'access' ? [] : [otherType(type)]),
    ...(type === 'access' && packets.caveats.includes('guest = true') ? [GUEST] : []),
  ];
};

export interface MacaroonReading extends TokenReading {
  readonly kind: TokenClassification['kind'];
}

const DAMAGED_READING = { form: 'malformed', checksum: 'not-checked', localpart: null } as const;

/**
 * Reads a macaroon, recognised by its decoded bytes: `MDAx` is only the usual beginning, and depends on the length of the server name.
 * What it is for is in its `type` caveat. Undefined when it is none. The signature cannot be checked without the server's key.
 */
export const readMacaroon = (token: string): MacaroonReading | undefined => {
  const bytes = decodeStrictly(token);
  if (bytes !== undefined && isMacaroon(bytes)) {
    const packets = readPackets(bytes);
    return {
      ...DAMAGED_READING,
      form: packets.whole ? 'complete' : 'malformed',
      kind: kindOf(typeOf(packets)),
      warnings: warningsFor(packets),
    };
  }
  const beginning = decodeBeginning(token);
  if (!isMacaroon(beginning) && !isBeginning(beginning)) return undefined;
  const { caveats } = readPackets(beginning);
  const packets = { whole: false, caveats };
  return { ...DAMAGED_READING, kind: kindOf(typeOf(packets)), warnings: warningsFor(packets) };
};

/** A macaroon in another dialect of base64 (padded, or with `+` and `/`), which servers do not recognise. */
export const isPaddedMacaroon = (token: string): boolean => {
  if (!/[+/=]/.test(token) || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(token)) return false;
  const bytes = fromBase64(token);
  return bytes !== undefined && isMacaroon(latin1(bytes));
};
