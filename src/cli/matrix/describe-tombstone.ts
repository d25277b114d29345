import type { Tombstone } from '../../matrix/tombstones/schema.ts';
import { visibleJson } from '../../matrix/tombstones/visible-json.ts';
import { bullets, document, table } from '../terminal/layout.ts';

const messages = (warnings: readonly { message: string }[]): string[] =>
  warnings.map(({ message }) => message);

const describePower = ({ power }: Tombstone): string =>
  power === undefined ? '' : bullets(`Who can send it (level ${power.required}):`, messages(power.warnings));

const describeCreateRoom = ({ createRoom }: Tombstone): string =>
  createRoom === undefined
    ? ''
    : `First create the new room with this in the body of ${createRoom.method} ${createRoom.path}:\n${visibleJson(createRoom.body)}`;

const describeCurl = ({ curl }: Tombstone): string =>
  curl === undefined
    ? ''
    : `Then send it. Set MATRIX_HOMESERVER (https://…) and MATRIX_ACCESS_TOKEN, and run:\n${curl}`;

const describeSteps = ({ steps }: Tombstone): string =>
  `Or with the developer tools of Element:\n${steps.map((step, index) => `${index + 1}. ${step.replaceAll('\n', '\n   ')}`).join('\n')}`;

/** A tombstone for people, in the order of doing. Commands are on one line each. */
export const describeTombstone = (tombstone: Tombstone): string =>
  document(
    `${tombstone.event.type}, with an empty state key and this content:\n${visibleJson(tombstone.event.content, 2)}`,
    bullets('To note:', messages(tombstone.warnings)),
    describePower(tombstone),
    describeCreateRoom(tombstone),
    describeCurl(tombstone),
    describeSteps(tombstone),
    `Links to the new room:\n${table([
      ['matrix.to', tombstone.links.matrixTo],
      ['matrix:', tombstone.links.matrixUri],
    ])}`,
  );
