/**
 * The utilities for people who support Matrix users.
 *
 * To add one: a folder with `schema.ts` (request and response), a pure function that makes one from the other, `present.ts` (the
 * answer for people), and `utility.ts` that hands them to `defineUtility`; a line below; its tests; a section in
 * `docs/matrix.md`. Its route, the OpenAPI document, its tool for assistants, its command, its method of the client (with
 * `npm run openapi`) and its page follow.
 */
import { errorUtility } from './errors/utility.ts';
import { identifierUtility } from './identifiers/utility.ts';
import { localpartUtility } from './localparts/utility.ts';
import { powerLevelUtility } from './power-levels/utility.ts';
import { recoveryKeyUtility } from './recovery-keys/utility.ts';
import { roomVersionUtility } from './room-versions/utility.ts';
import { serverAclUtility } from './server-acl/utility.ts';
import { tokenUtility } from './tokens/utility.ts';
import { tombstoneUtility } from './tombstones/utility.ts';
import type { Utility } from './utility.ts';

export const UTILITIES: readonly Utility[] = [
  tokenUtility,
  localpartUtility,
  tombstoneUtility,
  identifierUtility,
  powerLevelUtility,
  errorUtility,
  recoveryKeyUtility,
  roomVersionUtility,
  serverAclUtility,
];
