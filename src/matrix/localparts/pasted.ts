import { isNewLocalpart } from '../grammar/alphabet.ts';
import { hasEmptyLabel } from '../grammar/server-name.ts';
import { parseUserId, type UserId } from '../grammar/user-id.ts';
import { IDENTIFIER_BEGINS, type PastedCode, readIdentifier } from '../paste/identifier.ts';
import { LINK_FORM_NAMES, type MatrixLink } from '../paste/matrix-link.ts';
import { percentDecode } from '../paste/percent-encoding.ts';
import { unwrap } from '../paste/unwrap.ts';

/** A user name that was pasted as something else. */
export interface PastedName {
  readonly localpart: string;
  /** Of a whole user id. */
  readonly serverName: string | undefined;
  readonly form: 'whole-user-id' | 'mention' | 'percent-encoded' | 'wrapped-name' | MatrixLink['form'];
  /** What it is, for messages: `a whole user id`. */
  readonly formName: string;
  readonly codes: readonly PastedCode[];
}

/** Longest text that is searched for a user id: one of 255 bytes, all percent-encoded, in a link. */
const MAX_PASTED_LENGTH = 1024;

/** Domain, address or port: without the `@`, `alice:example.org` is a user id, and `a:b` only a colon too many. */
const SERVER_LIKE = /[.:[]|^localhost$/;

const LABELS =
  /^(?:(?:my )?(?:matrix[ _-]?)?(?:user[ _-]?(?:name|id)?|login|localpart|mxid|handle|nick(?:name)?|id))$/i;

const withoutSigil = (text: string, serverName: string | undefined): UserId | undefined => {
  const userId = /^[!#$]|[@/]/.test(text) ? undefined : parseUserId(`@${text}`);
  if (userId === undefined || LABELS.test(userId.localpart) || /[\s"'`<>([]/.test(userId.localpart))
    return undefined;
  return SERVER_LIKE.test(userId.serverName) || userId.serverName === serverName ? userId : undefined;
};

const isUserId = (text: string): boolean => parseUserId(text) !== undefined;

/** Without white space, escapes and the full stop of a sentence, which are legal in older ids but mostly accidents of pasting. */
const isPlainUserId = (text: string): boolean => {
  const userId = parseUserId(text);
  return userId !== undefined && /^[!-[\]-~]*$/.test(userId.localpart) && !hasEmptyLabel(userId.serverName);
};

const wholeUserId = (input: string): PastedName | undefined => {
  const found = readIdentifier(input, isPlainUserId) ?? readIdentifier(input, isUserId);
  const userId = found && parseUserId(found.id);
  if (found === undefined || userId === undefined) return undefined;
  const { link, codes } = found;
  if (link !== undefined) return { ...userId, form: link.form, formName: LINK_FORM_NAMES[link.form], codes };
  if (isUserId(percentDecode(input.trim()) ?? '')) {
    return { ...userId, form: 'percent-encoded', formName: 'a percent-encoded user id', codes };
  }
  return { ...userId, form: 'whole-user-id', formName: 'a whole user id', codes };
};

/** A name with its `@` but no server, as clients show mentions; or one in quotes, in Markdown or behind a label. */
const bareName = (input: string, serverName: string | undefined): PastedName | undefined => {
  const { text, codes } = unwrap(input, {
    isWhole: (text) => isNewLocalpart(text) || withoutSigil(text, serverName) !== undefined,
    begins: /^(?:[@＠]|%40)/u,
    inPairs: /^[@\p{L}\p{N}]/u,
    labels: LABELS,
  });
  const userId = withoutSigil(text, serverName);
  if (userId !== undefined) return { ...userId, form: 'whole-user-id', formName: 'a whole user id', codes };
  const mention = /^@([^\s@:,;()<>]+)(?:\s.*)?$/su.exec(text)?.[1];
  if (mention !== undefined) {
    return {
      localpart: mention,
      serverName: undefined,
      form: 'mention',
      formName: 'a name with its "@"',
      codes,
    };
  }
  const taken = codes.filter((code) => code !== 'surrounding-white-space');
  if (text === '' || taken.length === 0 || IDENTIFIER_BEGINS.test(text)) return undefined;
  return {
    localpart: text,
    serverName: undefined,
    form: 'wrapped-name',
    formName: 'a name in quotes, brackets or other text',
    codes,
  };
};

/** Recognises a user, in any form that one is pasted in. The server name helps to tell a user id without its `@`. */
export const readPastedName = (input: string, serverName: string | undefined): PastedName | undefined => {
  if (input.length > MAX_PASTED_LENGTH) return undefined;
  return wholeUserId(input) ?? bareName(input, serverName);
};
