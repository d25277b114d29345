import { parseUserId, type UserId } from '../grammar/user-id.ts';
import { LINK_FORM_NAMES, type MatrixLink, readMatrixLink } from '../paste/matrix-link.ts';
import { percentDecode } from '../paste/percent-encoding.ts';

/** A whole user id where a localpart was asked for. */
export interface PastedUserId extends UserId {
  readonly form: 'whole-user-id' | 'percent-encoded' | MatrixLink['form'];
  /** What it is, for messages: `a whole user id`. */
  readonly formName: string;
}

/** Longest text that is searched for a user id: one of 255 bytes, all percent-encoded, in a link. */
const MAX_PASTED_LENGTH = 1024;

/** Domain, address or port: without the `@`, `alice:example.org` is a user id, and `a:b` only a colon too many. */
const SERVER_LIKE = /[.:[]|^localhost$/;

const withoutSigil = (text: string, serverName: string | undefined): UserId | undefined => {
  const userId = /^[!#$]|[@/]/.test(text) ? undefined : parseUserId(`@${text}`);
  if (userId === undefined) return undefined;
  return SERVER_LIKE.test(userId.serverName) || userId.serverName === serverName ? userId : undefined;
};

const fromLink = (text: string): PastedUserId | undefined => {
  const link = readMatrixLink(text);
  const userId = link === undefined ? undefined : parseUserId(link.id);
  return link && userId && { ...userId, form: link.form, formName: LINK_FORM_NAMES[link.form] };
};

const fromPercentEncoded = (text: string): PastedUserId | undefined => {
  const userId = parseUserId(percentDecode(text) ?? '');
  return userId && { ...userId, form: 'percent-encoded', formName: 'a percent-encoded user id' };
};

/** Recognises a user id, in any form that it is pasted in. The server name helps to tell one without its `@`. */
export const readPastedUserId = (input: string, serverName: string | undefined): PastedUserId | undefined => {
  if (input.length > MAX_PASTED_LENGTH) return undefined;
  const text = input.trim();
  const userId = parseUserId(text) ?? withoutSigil(text, serverName);
  if (userId !== undefined) return { ...userId, form: 'whole-user-id', formName: 'a whole user id' };
  return fromLink(text) ?? fromPercentEncoded(text);
};
