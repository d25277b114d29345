import type { App } from '../fastify.ts';

/** RFC 7396. */
export const MERGE_PATCH_MEDIA_TYPE = 'application/merge-patch+json';

/** What a route of `takeMergePatches` says that it takes. */
export const PATCH_MEDIA_TYPES = [MERGE_PATCH_MEDIA_TYPE, 'application/json'];

/** Lets the routes of a plugin take merge patches under their own media type, beside plain JSON. */
export const takeMergePatches = (app: App): void => {
  app.addContentTypeParser(
    MERGE_PATCH_MEDIA_TYPE,
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  );
};
