import type { TombstoneContent } from './schema.ts';
import { visibleJson } from './visible-json.ts';

/** How to send the tombstone with Element's developer tools, in the order of its screens. */
export const devtoolsSteps = (content: TombstoneContent, isV12 = false): string[] => [
  `In the old room, open Room settings → Roles & Permissions and see to it that "Upgrade the room" is set to ${isV12 ? 'Owner (150)' : 'Admin'}, and ` +
    `that you are ${isV12 ? 'a creator or an owner of the room' : 'an admin'}. Leave "Default role" alone: it is the role of every member. This action cannot be undone.`,
  'Open the developer tools: enter /devtools in the message box of the old room and send it.',
  'Click "Explore room state".',
  'Click "Send custom state event". ("Send custom timeline event" has no state key and fails.)',
  'Event Type: m.room.tombstone',
  'State Key: leave empty.',
  `Event Content, exactly this and no more:\n${visibleJson(content, 2)}`,
  'Click "Send".',
  'Optionally copy the settings of the old room, and move its aliases to the new room; of a space, send its m.space.child events again.',
  'The room is now tombstoned: clients show that it has been replaced and link to the new room.',
];
