import type { RoomId } from '../grammar/room-id.ts';
import { percentEncode } from '../paste/percent-encoding.ts';
import type { Tombstone } from './schema.ts';

/**
 * Links to a room (specification, appendices, "matrix.to navigation" and "matrix: URI scheme"). The `!` of a matrix.to
 * link stays as it is, as in the specification's examples; a `matrix:` URI leaves it out and keeps colons.
 */
export const linksTo = ({ id }: RoomId, servers: readonly string[]): NonNullable<Tombstone['links']> => {
  const query = servers
    .map((server, index) => `${index === 0 ? '?' : '&'}via=${percentEncode(server)}`)
    .join('');
  const opaque = id.slice(1);
  return {
    matrixTo: `https://matrix.to/#/!${percentEncode(opaque)}${query}`,
    matrixUri: `matrix:roomid/${percentEncode(opaque).replaceAll('%3A', ':')}${query}`,
  };
};
