import { utf8Length } from '../../../core/text/bytes.ts';
import { hasInvisible, hasLoneSurrogate } from '../../characters/characters.ts';
import { HASH_LENGTH, MAX_ROOM_ID_BYTES, parseRoomId } from '../../grammar/room-id.ts';
import { checkServerName } from '../../grammar/server-name.ts';
import { type PastedCode, readIdentifier } from '../../paste/identifier.ts';
import { LINK_FORM_NAMES, readMatrixLink } from '../../paste/matrix-link.ts';
import { percentEncode } from '../../paste/percent-encoding.ts';

/** What is wrong with a text that should have been a room id. */
export interface RoomIdMistake {
  readonly code: string;
  readonly detail: string;
}

type Diagnosis = (text: string) => RoomIdMistake | undefined;

const WHERE_TO_FIND =
  'In Element it is in the room settings under Advanced, as "Internal room ID"; it begins with "!".';

const FORMS = `A room id is "!", an opaque part, ":" and a server name; or, since room version 12, "!" and ${HASH_LENGTH} url-safe base64 characters.`;

/** Tells the id that was meant, when the text holds one. */
const meant = (candidate: string | undefined): string => {
  const roomId = candidate === undefined ? undefined : parseRoomId(candidate);
  return roomId === undefined ? WHERE_TO_FIND : `Give "${roomId.id}" instead.`;
};

/** A tombstone pasted whole also has the `room_id` of the old room, which is not the one that is wanted. */
const idInEvent = (text: string): string | undefined =>
  (/"replacement_room"\s*:\s*"([^"]*)"/.exec(text) ?? /"room_id"\s*:\s*"([^"]*)"/.exec(text))?.[1];

const empty: Diagnosis = (text) =>
  text.trim() === ''
    ? { code: 'empty', detail: `It is empty. Give the id of the room. ${WHERE_TO_FIND}` }
    : undefined;

const wholeEvent: Diagnosis = (text) =>
  /^\s*(?:\{|\[\s*[{"])/.test(text)
    ? {
        code: 'whole-event',
        detail: `This is JSON, not a room id; a whole event belongs nowhere here. ${meant(idInEvent(text))}`,
      }
    : undefined;

/** What stood around the id, in words; the code of the mistake where it is another. */
const AROUND: Readonly<Record<PastedCode, { readonly code: string; readonly what: string }>> = {
  'surrounding-white-space': {
    code: 'white-space',
    what: 'There is white space or something invisible around the room id, which servers take literally.',
  },
  'white-space-inside': {
    code: 'white-space',
    what: 'There is white space or something invisible inside the room id.',
  },
  quotes: {
    code: 'quoted',
    what: 'The room id is in quotation marks or brackets, or a comma stands behind it.',
  },
  markdown: { code: 'markdown', what: 'The room id is in Markdown or HTML.' },
  json: { code: 'whole-event', what: 'This is JSON, not a room id.' },
  'curl-command': { code: 'curl-command', what: 'This is a command, not a room id.' },
  'token-in-url': { code: 'surrounding-text', what: 'This is more than a room id.' },
  'authorization-header': { code: 'surrounding-text', what: 'This is more than a room id.' },
  bearer: { code: 'surrounding-text', what: 'This is more than a room id.' },
  assignment: { code: 'label', what: 'A label stands before the room id.' },
  'percent-encoded': { code: 'percent-encoded', what: 'The room id is percent-encoded.' },
  'other-characters': { code: 'look-alike', what: 'The first character only looks like "!".' },
  'surrounding-text': { code: 'surrounding-text', what: 'There is more than a room id here.' },
  'link-parts': { code: 'link-parts', what: 'Parts of a link stand behind the room id.' },
};

const isAlias = (text: string): boolean =>
  /^#[^:\s]+:/.test(text) && parseRoomId(text.replace('#', '!')) !== undefined;

const isRoomId = (text: string): boolean => parseRoomId(text) !== undefined;

const pasted: Diagnosis = (text) => {
  const found = readIdentifier(text, isRoomId);
  if (found === undefined) return undefined;
  const { id, link, codes } = found;
  if (link !== undefined) {
    return { code: link.form, detail: `This is ${LINK_FORM_NAMES[link.form]}, not a room id. ${meant(id)}` };
  }
  const around = codes.at(-1) ?? 'surrounding-text';
  const isInvisible = around === 'white-space-inside' && !/\s/u.test(text);
  const { code, what } = AROUND[around];
  return { code: isInvisible ? 'invisible-character' : code, detail: `${what} ${meant(id)}` };
};

const aliasDetail = (alias: string): string =>
  `a tombstone needs the room id behind it, because an alias can be moved to another room. ` +
  `GET /_matrix/client/v3/directory/room/${percentEncode(alias)} tells it. ${WHERE_TO_FIND}`;

const pastedAlias: Diagnosis = (text) => {
  const found = text.startsWith('#') ? undefined : readIdentifier(text, isAlias);
  if (found === undefined) return undefined;
  const { id, link } = found;
  const what =
    link === undefined
      ? `This is the alias "${id}"`
      : `This is ${LINK_FORM_NAMES[link.form]} to the alias "${id}"`;
  return { code: link?.form ?? 'alias', detail: `${what}; ${aliasDetail(id)}` };
};

const link: Diagnosis = (text) => {
  const found = readMatrixLink(text.trim());
  return (
    found && {
      code: found.form,
      detail: `This is ${LINK_FORM_NAMES[found.form]}, but not to a room. ${WHERE_TO_FIND}`,
    }
  );
};

const alias: Diagnosis = (text) =>
  text.startsWith('#')
    ? {
        code: 'alias',
        detail: `This is an alias; ${aliasDetail(isAlias(text) ? text : '#room:example.org')}`,
      }
    : undefined;

const eventId: Diagnosis = (text) => {
  if (!text.startsWith('$')) return undefined;
  const detail =
    parseRoomId(`!${text.slice(1)}`)?.format === 'v12'
      ? 'This is an event id. If it is the one of the create event of a room of version 12 or later, the room id is the same with "!" instead of "$".'
      : `This is an event id, not a room id. ${WHERE_TO_FIND}`;
  return { code: 'event-id', detail };
};

const userId: Diagnosis = (text) =>
  text.startsWith('@')
    ? { code: 'user-id', detail: `This is a user id. A tombstone points to a room. ${WHERE_TO_FIND}` }
    : undefined;

const noSigil: Diagnosis = (text) =>
  text.startsWith('!')
    ? undefined
    : {
        code: 'no-sigil',
        detail: `A room id begins with "!". ${parseRoomId(`!${text}`) ? `Perhaps "!${text}" is meant. ` : ''}${WHERE_TO_FIND}`,
      };

const damaged: Diagnosis = (text) => {
  if (hasLoneSurrogate(text)) {
    return {
      code: 'lone-surrogate',
      detail: 'It holds half a character: the text was damaged on the way. Copy it again.',
    };
  }
  if (text.includes(':') && /\p{Cc}/u.test(text))
    return {
      code: 'white-space',
      detail: 'There is a line break or a control character in the room id. Copy it again.',
    };
  if (!text.includes(':') || !hasInvisible(text.replaceAll(' ', ''))) return undefined;
  return {
    code: 'invisible-character',
    detail: 'There is an invisible character in the room id. Copy it again, or type it.',
  };
};

const tooLong: Diagnosis = (text) => {
  const bytes = utf8Length(text);
  if (bytes <= MAX_ROOM_ID_BYTES) return undefined;
  return {
    code: 'too-long',
    detail: `It has ${bytes} bytes; a room id has at most ${MAX_ROOM_ID_BYTES}. ${FORMS}`,
  };
};

const badServerName: Diagnosis = (text) => {
  const colon = text.indexOf(':');
  const check = checkServerName(text.slice(colon + 1));
  if (colon === -1) return undefined;
  const reason = check.valid
    ? 'it ends in a full stop or has two in a row, and Synapse takes no such name, so that there can hardly be such a room'
    : check.reason;
  return {
    code: 'bad-server-name',
    detail: `What follows the first colon is not a server name: ${reason}. ${FORMS}`,
  };
};

const malformed = (text: string): RoomIdMistake =>
  text === '!'
    ? { code: 'empty', detail: `There is nothing behind the "!". ${FORMS}` }
    : {
        code: 'malformed',
        detail: `Behind the "!" are ${Array.from(text).length - 1} characters without a server name. ${FORMS}`,
      };

/** In this order: the first that applies is reported. */
const DIAGNOSES: readonly Diagnosis[] = [
  empty,
  wholeEvent,
  pasted,
  pastedAlias,
  link,
  alias,
  eventId,
  userId,
  noSigil,
  damaged,
  tooLong,
  badServerName,
];

/** Says what a text is that is no room id, and what to give instead. The text must have failed `parseRoomId`. */
export const explainNoRoomId = (text: string): RoomIdMistake => {
  for (const diagnose of DIAGNOSES) {
    const mistake = diagnose(text);
    if (mistake !== undefined) return mistake;
  }
  return malformed(text);
};
