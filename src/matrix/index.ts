/**
 * The utilities for people who support Matrix users.
 *
 * To add one: a folder with `schema.ts` (request and response), a pure function that makes one from the other, and
 * `utility.ts` that hands both to `defineUtility`; a line in `UTILITIES`; its vectors under `test/matrix/`; a section in
 * `docs/matrix.md`. Its route, its tool for assistants and the OpenAPI document follow.
 */
import type { App } from '../http/fastify.ts';
import { localpartUtility } from './localparts/utility.ts';
import { prefixRoutes } from './tokens/routes.ts';
import { tokenUtility } from './tokens/utility.ts';
import { tombstoneUtility } from './tombstones/utility.ts';
import type { Utility, UtilityOptions } from './utility.ts';
import { utilityRoute } from './utility-route.ts';

export const UTILITIES: readonly Utility[] = [tokenUtility, localpartUtility, tombstoneUtility];

/** Every route below `/v1/matrix`. */
export const matrixRoutes = async (app: App, options: UtilityOptions): Promise<void> => {
  for (const utility of UTILITIES) utilityRoute(app, options, utility);
  await app.register(prefixRoutes, options);
};
