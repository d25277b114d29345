import { percentDecode } from './percent-encoding.ts';

export interface MatrixLink {
  /** What was pasted: a matrix.to link, a `matrix:` URI, or the address bar of a web client. */
  readonly form: 'matrix-to-link' | 'matrix-uri' | 'client-link';
  /** The identifier in it, with its sigil, percent-decoded; not checked any further. */
  readonly id: string;
}

/** Words for messages. */
export const LINK_FORM_NAMES: Readonly<Record<MatrixLink['form'], string>> = {
  'matrix-to-link': 'a matrix.to link',
  'matrix-uri': 'a matrix: URI',
  'client-link': "a link into a client's web page",
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

/** Rooms can be followed by `/$event`; a user id may hold a slash of its own. */
const identifier = (text: string): string => (/^(?:@|%40)/.test(text) ? text : text.replace(/\/.*$/su, ''));

const readUri = (text: string): MatrixLink | undefined => {
  const [, type = '', rest = ''] = /^matrix:(?:\/\/[^/]*\/)?([a-z]+)\/([^?#]*)/i.exec(text) ?? [];
  const sigil = URI_SIGILS.get(type.toLowerCase());
  if (sigil === undefined) return undefined;
  return { form: 'matrix-uri', id: sigil + decoded(sigil === '@' ? rest : rest.replace(/\/.*$/su, '')) };
};

/** Recognises links to Matrix rooms and users, so that whoever pasted one can be told the identifier in it. */
export const readMatrixLink = (text: string): MatrixLink | undefined => {
  const matrixTo = /^(?:https?:\/\/)?(?:www\.)?matrix\.to\/#\/([^?]+)/i.exec(text)?.[1];
  if (matrixTo !== undefined) return { form: 'matrix-to-link', id: decoded(identifier(matrixTo)) };
  const client = /^https?:\/\/[^#]*#\/(?:room|user)\/([^?]+)/i.exec(text)?.[1];
  if (client !== undefined) return { form: 'client-link', id: decoded(identifier(client)) };
  return readUri(text);
};
