import type { App } from '../http/fastify.ts';
import { UTILITIES } from './registry.ts';
import { prefixRoutes } from './tokens/routes.ts';
import type { Utility, UtilityOptions } from './utility.ts';
import { utilityRoute } from './utility-route.ts';

export interface MatrixOptions extends UtilityOptions {
  utilities?: readonly Utility[] | undefined;
}

/** Every route below `/v1/matrix`. */
export const matrixRoutes = async (app: App, options: MatrixOptions): Promise<void> => {
  for (const utility of options.utilities ?? UTILITIES) utilityRoute(app, options, utility);
  await app.register(prefixRoutes, options);
};
