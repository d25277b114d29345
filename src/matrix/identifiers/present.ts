import { type Block, facts, messages } from '../presentation.ts';
import type { IdentifierExplanation } from './schema.ts';

const KINDS: Record<IdentifierExplanation['kind'], string> = {
  user: 'a user',
  room: 'a room',
  alias: 'an alias of a room',
  event: 'an event',
  media: 'a file on a media server',
  unknown: 'nothing that Matrix knows',
};

const row = (name: string, value: string | null): (readonly [string, string])[] =>
  value === null ? [] : [[name, value]];

/** An identifier for people. */
export const presentIdentifier = (answer: Omit<IdentifierExplanation, 'entry'>): readonly Block[] => [
  facts([
    ['Names', KINDS[answer.kind]],
    ...row('Identifier', answer.id),
    ...row('Localpart', answer.localpart),
    ...row('Stands for', answer.decoded),
    ...row('Server', answer.serverName),
    ...row('Event', answer.kind === 'event' ? null : answer.eventId),
    ...row('Join through', answer.via.length === 0 ? null : answer.via.join(', ')),
    ...row('matrix.to', answer.links?.matrixTo ?? null),
    ...row('matrix:', answer.links?.matrixUri ?? null),
  ]),
  ...messages('To note:', answer.notes),
];
