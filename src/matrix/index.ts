/**
 * The utilities for people who support Matrix users.
 *
 * To add one: a folder with `schema.ts` (request and response), a pure function that makes one from the other, and
 * `routes.ts` that hands both to `utilityRoute`; a line in `UTILITIES`; its vectors under `test/matrix/`; a section in
 * `docs/matrix.md`. The OpenAPI document follows.
 */
import type { App } from '../http/fastify.ts';
import { localpartRoutes } from './localparts/routes.ts';
import { tokenRoutes } from './tokens/routes.ts';
import { tombstoneRoutes } from './tombstones/routes.ts';
import type { UtilityOptions } from './utility-route.ts';

const UTILITIES = [tokenRoutes, localpartRoutes, tombstoneRoutes];

/** Every route below `/v1/matrix`. */
export const matrixRoutes = async (app: App, options: UtilityOptions): Promise<void> => {
  for (const routes of UTILITIES) await app.register(routes, options);
};
