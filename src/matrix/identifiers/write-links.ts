import { percentEncode } from '../paste/percent-encoding.ts';
import type { IdentifierExplanation } from './schema.ts';

const URI_TYPES: Readonly<Record<string, string>> = { '@': 'u', '#': 'r', '!': 'roomid' };

/** Both forms of link to a user, a room or an alias, and to an event in one (specification, appendices). */
export const writeLinks = (
  id: string,
  eventId: string | undefined,
  servers: readonly string[],
): NonNullable<IdentifierExplanation['links']> => {
  const query = servers.map((server, at) => `${at === 0 ? '?' : '&'}via=${percentEncode(server)}`).join('');
  const sigil = id.charAt(0);
  const rest = percentEncode(id.slice(1));
  const shown = sigil === '#' ? '%23' : sigil;
  const event = eventId === undefined ? '' : percentEncode(eventId.slice(1));
  return {
    matrixTo: `https://matrix.to/#/${shown}${rest}${event && `/$${event}`}${query}`,
    matrixUri: `matrix:${URI_TYPES[sigil]}/${rest.replaceAll('%3A', ':')}${event && `/e/${event}`}${query}`,
  };
};
