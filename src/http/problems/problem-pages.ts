import * as z from 'zod';
import { escapeHtml } from '../../content/html/escape-html.ts';
import { renderHtml } from '../../content/html/render.ts';
import { AppError } from '../../core/errors.ts';
import { sendRepresentation } from '../cache/send.ts';
import type { App } from '../fastify.ts';
import { cacheable } from '../openapi/documented.ts';
import { isErrorCode, PROBLEM_TYPES } from './problem-types.ts';

/** `GET /problems/{code}`: the page behind the `type` of a problem. */
export const problemPages = async (app: App): Promise<void> => {
  app.get(
    '/problems/:code',
    {
      schema: {
        operationId: 'explainProblem',
        summary: 'What a problem type means',
        description: 'The page that the `type` of a problem points to: its meaning, and what to do about it.',
        tags: ['Service'],
        params: z.strictObject({
          code: z
            .string()
            .meta({ description: 'Last part of the `type` of a problem.', examples: ['invalid-request'] }),
        }),
        querystring: z.strictObject({}),
        problems: ['not-found'],
        response: {
          200: cacheable('A page for people.', { 'text/html': z.string() }, [
            'Content-Security-Policy',
            'Referrer-Policy',
          ]),
        },
      },
    },
    async (request, reply) => {
      const { code } = request.params;
      if (!isErrorCode(code)) throw new AppError('not-found', 'There is no such problem type.');
      const { status, title, help } = PROBLEM_TYPES[code];
      const headers = {
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'same-origin',
      };
      const body = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<h1>${escapeHtml(title)}</h1>
<p><code>${escapeHtml(code)}</code>, status ${status}</p>
${renderHtml(help, code)}</html>
`;
      return sendRepresentation({ body, mediaType: 'text/html; charset=utf-8', headers }, request, reply);
    },
  );
};
