import type { App } from '../../http/fastify.ts';
import { type UtilityOptions, utilityRoute } from '../utility-route.ts';
import { LOCALPARTS_ENTRY_SLUG, LocalpartRequest, LocalpartValidation } from './schema.ts';
import { validateLocalpart } from './validate.ts';

/** `POST /v1/matrix/localparts/validate`. */
export const localpartRoutes = async (app: App, options: UtilityOptions): Promise<void> => {
  utilityRoute(app, options, {
    path: '/v1/matrix/localparts/validate',
    operationId: 'validateLocalpart',
    summary: 'Tell whether a Matrix username will be accepted',
    description:
      'By the specification, and by what Synapse, MAS, Dendrite and Element Web check; with the problems of each character and a name that would do.',
    request: LocalpartRequest,
    response: LocalpartValidation,
    entrySlug: LOCALPARTS_ENTRY_SLUG,
    run: validateLocalpart,
  });
};
