import { type Block, code, facts, messages, steps } from '../presentation.ts';
import type { Tombstone } from './schema.ts';
import { visibleJson } from './visible-json.ts';

/** A tombstone for people, in the order of doing. Commands are on one line each. */
export const presentTombstone = ({
  event,
  warnings,
  power,
  createRoom,
  curl,
  steps: inDevtools,
  links,
}: Tombstone): readonly Block[] => [
  ...(event === undefined
    ? []
    : [code(`${event.type}, with an empty state key and this content:`, visibleJson(event.content, 2))]),
  ...messages('To note:', warnings),
  ...(power === undefined ? [] : messages(`Who can send it (level ${power.required}):`, power.warnings)),
  ...(createRoom === undefined
    ? []
    : [
        code(
          `First create the new room with this in the body of ${createRoom.method} ${createRoom.path}:`,
          visibleJson(createRoom.body),
        ),
      ]),
  ...(curl === undefined
    ? []
    : [code('Then send it. Set MATRIX_HOMESERVER (https://…) and MATRIX_ACCESS_TOKEN, and run:', curl)]),
  ...steps('Or with the developer tools of Element:', inDevtools),
  ...(links === undefined
    ? []
    : [
        facts(
          [
            ['matrix.to', links.matrixTo],
            ['matrix:', links.matrixUri],
          ],
          'Links to the new room:',
        ),
      ]),
];
