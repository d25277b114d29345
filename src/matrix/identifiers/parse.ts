import { hasLoneSurrogate } from '../characters/characters.ts';
import { isNewLocalpart } from '../grammar/alphabet.ts';
import { hasDoubtfulServer, isUnlikelyHash, parseRoomId } from '../grammar/room-id.ts';
import { checkServerName } from '../grammar/server-name.ts';
import { parseUserId } from '../grammar/user-id.ts';
import { decodeLocalpart } from '../localparts/decoded-name.ts';
import { type PastedIdentifier, readIdentifier } from '../paste/identifier.ts';
import { LINK_FORM_NAMES } from '../paste/matrix-link.ts';
import { readVia, serverNotes, viaMissing } from './notes.ts';
import type { IdentifierExplanation, IdentifierNote, IdentifierRequest } from './schema.ts';
import { writeLinks } from './write-links.ts';

const MEDIA = /^mxc:\/\/([^/\s]+)\/([A-Za-z0-9_-]+)$/;
const EVENT_HASH = /^\$[A-Za-z0-9+/_-]{43}$/;
const EVENT_WITH_SERVER = /^\$[^\s:]+:(.+)$/;

const parseAlias = (text: string): { localpart: string; serverName: string } | undefined => {
  const [, localpart, serverName = ''] = /^#([^:]+):(.+)$/su.exec(text) ?? [];
  const isAlias = localpart !== undefined && !hasLoneSurrogate(localpart) && !/[\s\0]/.test(localpart);
  return isAlias && checkServerName(serverName).valid ? { localpart, serverName } : undefined;
};

const isEvent = (text: string): boolean =>
  EVENT_HASH.test(text) || checkServerName(EVENT_WITH_SERVER.exec(text)?.[1] ?? '').valid;

const isMedia = (text: string): boolean => checkServerName(MEDIA.exec(text)?.[1] ?? '').valid;

const isIdentifier = (text: string): boolean => {
  const userId = parseUserId(text);
  if (userId !== undefined) return !/[\s\\]/.test(userId.localpart);
  return parseRoomId(text) !== undefined || parseAlias(text) !== undefined || isEvent(text) || isMedia(text);
};

const NOTHING: Omit<IdentifierExplanation, 'entry'> = {
  kind: 'unknown',
  form: 'unknown',
  id: null,
  localpart: null,
  decoded: null,
  serverName: null,
  eventId: null,
  via: [],
  links: null,
  notes: [
    {
      code: 'nothing-found',
      message:
        'There is no Matrix identifier in this. A user id begins with "@", a room id with "!", an alias with "#", an event id with ' +
        '"$"; all but new room and event ids have ":" and a server name behind.',
    },
  ],
};

const pasteNotes = ({ link, codes }: PastedIdentifier): IdentifierNote[] => [
  ...(link === undefined
    ? []
    : [{ code: 'from-link' as const, message: `This is ${LINK_FORM_NAMES[link.form]}.` }]),
  ...(codes.length === 0
    ? []
    : [
        {
          code: 'pasted-with-more' as const,
          message: 'Other characters around the identifier were taken off; use the result here.',
        },
      ]),
];

type Explained = Partial<IdentifierExplanation> & Pick<IdentifierExplanation, 'kind' | 'notes'>;

const explainUser = (id: string): Explained => {
  const { localpart, serverName } = parseUserId(id)!;
  const decoded = decodeLocalpart(localpart);
  const notes: IdentifierNote[] = [...serverNotes(serverName)];
  if (decoded !== null) {
    notes.push({
      code: 'stands-for',
      message: `The =xx in it are escapes: the name stands for "${decoded}".`,
    });
  }
  if (!isNewLocalpart(localpart)) {
    const message =
      'New accounts cannot have such a name. Ids are case-sensitive: check the spelling, or it is an account made long ago.';
    notes.push({ code: 'old-user-id', message });
  }
  return { kind: 'user', localpart, serverName, decoded, links: writeLinks(id, undefined, []), notes };
};

const explainAlias = (id: string, eventId: string | undefined, via: readonly string[]): Explained => {
  const { localpart, serverName } = parseAlias(id)!;
  const message = `An alias is a name that its server (${serverName}) can point to another room; that server must answer to join by it. The room id behind it is more lasting.`;
  return {
    kind: 'alias',
    localpart,
    serverName,
    links: writeLinks(id, eventId, via),
    notes: [...serverNotes(serverName), { code: 'alias', message }],
  };
};

const explainRoom = (
  id: string,
  eventId: string | undefined,
  via: readonly string[],
  isLink: boolean,
): Explained => {
  const room = parseRoomId(id)!;
  const notes: IdentifierNote[] = [];
  if (via.length === 0) notes.push(viaMissing(isLink));
  if (room.format === 'v12') {
    notes.push({
      code: 'no-server-in-id',
      message: 'Room ids have no server name since room version 12; software that demands one is outdated.',
    });
  }
  if (isUnlikelyHash(room)) {
    notes.push({
      code: 'unlikely-room-id',
      message: 'No hash ends in its last character: most likely it was mistyped or cut off.',
    });
  }
  if (hasDoubtfulServer(room)) notes.push(...serverNotes(id.slice(id.indexOf(':') + 1)));
  const serverName = room.format === 'v12' ? null : id.slice(id.indexOf(':') + 1);
  return { kind: 'room', serverName, links: writeLinks(id, eventId, via), notes };
};

const explainEvent = (id: string): Explained => {
  const notes: IdentifierNote[] = [
    {
      code: 'event-without-room',
      message: 'An event id says nothing without its room: a link needs both (!room/$event).',
    },
  ];
  if (/[+/]/.test(id)) {
    notes.push({
      code: 'slash-in-event-id',
      message: 'It is of a room of version 3: "/" in it must be written %2F in links.',
    });
  }
  if (parseRoomId(`!${id.slice(1)}`)?.format === 'v12') {
    const message =
      'If it is the create event of a room of version 12, the room id is the same with "!" instead of "$".';
    notes.push({ code: 'is-create-event', message });
  }
  return { kind: 'event', eventId: id, serverName: EVENT_WITH_SERVER.exec(id)?.[1] ?? null, notes };
};

const explainMedia = (id: string): Explained => ({
  kind: 'media',
  serverName: MEDIA.exec(id)![1]!,
  notes: [
    {
      code: 'media',
      message:
        'It names a file on a media server. Browsers cannot open it: clients fetch it through their homeserver.',
    },
  ],
});

const explain = (
  id: string,
  eventId: string | undefined,
  via: readonly string[],
  isLink: boolean,
): Explained => {
  switch (id.charAt(0)) {
    case '@':
      return explainUser(id);
    case '#':
      return explainAlias(id, eventId, via);
    case '!':
      return explainRoom(id, eventId, via, isLink);
    case '$':
      return explainEvent(id);
    default:
      return explainMedia(id);
  }
};

/** Reads an identifier or a link to one, whatever it was pasted with, and tells what is in it and what is wrong. */
export const parseIdentifier = ({ text }: IdentifierRequest): Omit<IdentifierExplanation, 'entry'> => {
  const found = readIdentifier(text, isIdentifier);
  if (found === undefined) return NOTHING;
  const { id, link } = found;
  const tail = link === undefined ? /[?&]via=/.test(text) : false;
  const { servers, notes } = readVia(
    link?.via ?? (tail ? [...text.matchAll(/[?&]via=([\w.:-]+)/g)].map(([, name = '']) => name) : []),
  );
  const eventId = link?.eventId ?? /^![^\s/]+\/(\$[\w+/-]+)/.exec(text.trim())?.[1];
  const { notes: own, ...explained } = explain(id, eventId, servers, link !== undefined);
  return {
    ...NOTHING,
    form: link?.form ?? 'identifier',
    id,
    eventId: eventId ?? null,
    via: [...servers],
    ...explained,
    notes: [...pasteNotes(found), ...notes, ...own],
  };
};
