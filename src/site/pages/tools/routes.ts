import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { App } from '../../../http/fastify.ts';
import { PAGE_MEDIA_TYPE, pageHeaders } from '../../../http/input/page.ts';
import { UTILITIES } from '../../../matrix/registry.ts';
import type { Utility } from '../../../matrix/utility.ts';
import type { LoadPageContext } from '../load-context.ts';
import { pageSender } from '../routes.ts';
import { PageQuery } from '../schema.ts';

interface ToolRoutesOptions {
  load: LoadPageContext;
  defaultLocale: string;
  utilities?: readonly Utility[] | undefined;
}

const ToolParams = z.strictObject({ name: z.string() });
const FilledForm = z.record(z.string(), z.string()).catch({});

/** Largest form, in bytes: room for the power levels of a large room, percent-encoded. */
const FORM_LIMIT = 512 * 1024;

/** What is pasted is private: no cache, and no address in a `Referer`. */
const privateHeaders = () => ({ ...pageHeaders(), 'referrer-policy': 'no-referrer' });

/** `/tools` and `/tools/{name}`: the utilities for people. */
export const toolRoutes = async (
  app: App,
  { load, defaultLocale, utilities = UTILITIES }: ToolRoutesOptions,
): Promise<void> => {
  const config = { isPage: true };

  const send = pageSender(defaultLocale, privateHeaders);

  const asked = ({
    query,
    headers,
  }: {
    query: { locale?: string | undefined };
    headers: FastifyRequest['headers'];
  }) => ({
    locale: query.locale,
    acceptLanguage: headers['accept-language'],
  });

  app.get('/tools', { config, schema: { hide: true, querystring: PageQuery } }, async (request, reply) => {
    const { toolsPage } = await import('./tools.ts');
    return send(await toolsPage(utilities, asked(request), await load()), request, reply);
  });

  const schema = { hide: true, params: ToolParams, querystring: PageQuery };
  app.get('/tools/:name', { config, schema }, async (request, reply) => {
    const { findUtility, toolPage } = await import('./tool.ts');
    const utility = findUtility(utilities, request.params.name);
    return send(await toolPage({ ...asked(request), utility }, await load()), request, reply);
  });

  await app.register(async (forms) => {
    // Forms without a script; nothing else in the service takes them.
    forms.removeAllContentTypeParsers();
    forms.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_LIMIT },
      async (_request: FastifyRequest, body: string) => Object.fromEntries(new URLSearchParams(body)),
    );
    forms.post(
      '/tools/:name',
      { config, bodyLimit: FORM_LIMIT, schema: { ...schema, body: FilledForm } },
      async (request, reply) => {
        const { findUtility, toolPage } = await import('./tool.ts');
        const { params, body: given } = request as typeof request & {
          params: z.output<typeof ToolParams>;
          body: Record<string, string>;
        };
        const utility = findUtility(utilities, params.name);
        const page = await toolPage({ ...asked(request as never), utility, given }, await load());
        return reply
          .headers({ ...privateHeaders(), 'cache-control': 'no-store' })
          .type(PAGE_MEDIA_TYPE)
          .send(page.body);
      },
    );
  });
};
