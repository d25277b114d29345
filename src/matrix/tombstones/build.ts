import { curlCommand } from './curl.ts';
import { checkInput } from './input/check-input.ts';
import { createRoomRequest, tombstoneRequest } from './input/request.ts';
import { chooseVia } from './input/via.ts';
import { tombstoneWarnings } from './input/warnings.ts';
import { linksTo } from './links.ts';
import { checkPower } from './power.ts';
import type { Tombstone, TombstoneRequest } from './schema.ts';
import { devtoolsSteps } from './steps.ts';

/**
 * Builds a tombstone and everything needed to send it; without the new room, what creates it. Stricter than servers, which take nearly any string for the new room:
 * throws `InvalidInput`, with everything that is wrong and what to give instead.
 */
export const buildTombstone = (input: TombstoneRequest): Tombstone => {
  const checked = checkInput(input);
  const { replacement, content, old, sender, powerLevels } = checked;
  const via = replacement && chooseVia(checked.via, sender, replacement);
  const request = old && content && tombstoneRequest(old, content);
  return {
    ...(content && { event: { type: 'm.room.tombstone' as const, state_key: '' as const, content } }),
    ...(request && { request, curl: curlCommand(request) }),
    ...(old && { createRoom: createRoomRequest(old, checked.roomType) }),
    ...(replacement && via && { links: linksTo(replacement, via.servers) }),
    ...(powerLevels && { power: checkPower(powerLevels, old, sender) }),
    warnings: [...tombstoneWarnings(checked), ...(via?.warnings ?? [])],
    steps: content === undefined ? [] : devtoolsSteps(content, old?.format === 'v12'),
  };
};
