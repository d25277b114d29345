import { percentDecode } from './percent-encoding.ts';

export interface MatrixLink {
  /** What was pasted: a matrix.to link, a `matrix:` URI, the address bar of a web client, or an address of the API. */
  readonly form: 'matrix-to-link' | 'matrix-uri' | 'client-link' | 'api-url';
  /** The identifier in it, with its sigil, percent-decoded; not checked any further. */
  readonly id: string;
  /** The event behind a room, with its sigil. */
  readonly eventId?: string;
  /** Servers to join through, as they are written. */
  readonly via: readonly string[];
}

/** Words for messages. */
export const LINK_FORM_NAMES: Readonly<Record<MatrixLink['form'], string>> = {
  'matrix-to-link': 'a matrix.to link',
  'matrix-uri': 'a matrix: URI',
  'client-link': "a link into a client's web page",
  'api-url': 'an address of the API',
};

/** Sigils of the types in `matrix:` URIs (specification, appendices, "matrix: URI scheme"); long ones are older. */
const URI_SIGILS = new Map([
  ['u', '@'],
  ['user', '@'],
  ['r', '#'],
  ['room', '#'],
  ['roomid', '!'],
]);

const decoded = (text: string): string => percentDecode(text) ?? text;

const viaIn = (query: string): string[] =>
  [...query.matchAll(/(?:^|[?&])via=([^&#\s]*)/g)].map(([, server = '']) => decoded(server));

/** Rooms can be followed by `/$event`; a user id may hold a slash of its own. */
const splitEvent = (path: string): Pick<MatrixLink, 'id' | 'eventId'> => {
  if (/^(?:@|%40)/.test(path)) return { id: decoded(path) };
  const [id = '', ...behind] = path.split('/');
  const eventId = decoded(behind.join('/'));
  return { id: decoded(id), ...(eventId.startsWith('$') && { eventId }) };
};

const readUri = (text: string): MatrixLink | undefined => {
  const [, type = '', rest = '', query = ''] =
    /^(?:web\+)?matrix:(?:\/\/[^/]*\/)?([a-z]+)\/([^?#]*)(\?[^#]*)?/i.exec(text) ?? [];
  const sigil = URI_SIGILS.get(type.toLowerCase());
  if (sigil === undefined) return undefined;
  const via = viaIn(query);
  if (sigil === '@') return { form: 'matrix-uri', id: sigil + decoded(rest), via };
  const [id = '', ...event] = rest.split(/\/e(?:vent)?\//);
  return {
    form: 'matrix-uri',
    id: sigil + decoded(id.replace(/\/.*$/su, '')),
    ...(event[0] && { eventId: `$${decoded(event[0])}` }),
    via,
  };
};

/** The path of a request: `/rooms/{id}/…`, `/join/{id}`, `/directory/room/{alias}`, `/profile/{id}`, `/users/{id}`. */
const API_PATH =
  /^https?:\/\/[^/\s]+\/_(?:matrix|synapse)\/[^?#\s]*?\/(?:rooms|join|knock|room|profile|users|user)\/((?:[@#!]|%40|%23|%21)[^/?#\s]*)/i;

/** Recognises links to Matrix rooms and users, so that a person who pasted one gets the identifier in it. */
export const readMatrixLink = (text: string): MatrixLink | undefined => {
  const [, matrixTo, query = ''] =
    /^(?:https?:\/\/)?(?:www\.)?matrix\.to\/?#\/([^?\s]+)(\?\S*)?/i.exec(text) ?? [];
  if (matrixTo !== undefined) return { form: 'matrix-to-link', ...splitEvent(matrixTo), via: viaIn(query) };
  const [, client, clientQuery = ''] =
    /^(?:https?|element|vector|io\.element\.desktop):\/\/[^#\s]*#\/(?:room|user)\/([^?\s]+)(\?\S*)?/i.exec(
      text,
    ) ?? [];
  if (client !== undefined) return { form: 'client-link', ...splitEvent(client), via: viaIn(clientQuery) };
  const api = API_PATH.exec(text)?.[1];
  if (api !== undefined) return { form: 'api-url', id: decoded(api), via: [] };
  return readUri(text);
};
