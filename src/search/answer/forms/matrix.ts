import * as z from 'zod';
import { escapeHtml } from '../../../content/html/escape-html.ts';
import { render } from '../../../content/rendering/rendering.ts';
import { pageUrl } from '../../../entries/links.ts';
import { wholeAnswer } from '../../../entries/whole-answer.ts';
import type { AnswerForm } from './form.ts';

/**
 * Most bytes of either text, as JSON: both fit into an event of 65,536 bytes (Client-Server API, "Size limits"), also when
 * encryption makes a third more of them.
 */
export const MAX_MATRIX_TEXT_BYTES = 20_000;

const MatrixMessage = z
  .object({
    msgtype: z.literal('m.notice'),
    body: z.string().meta({ description: 'Plain text, for clients without HTML.' }),
    format: z.literal('org.matrix.custom.html'),
    formatted_body: z.string(),
  })
  .meta({
    id: 'MatrixMessage',
    description:
      'Content of an `m.room.message` event. `m.notice`, as the specification wants of bots: no other bot answers it.',
  });
type MatrixMessage = z.infer<typeof MatrixMessage>;

/** The content of a message for a Matrix room; the question links to the whole answer. */
export const matrix: AnswerForm<MatrixMessage> = {
  name: 'matrix',
  schema: MatrixMessage,
  write: async (entry, context) => {
    const url = pageUrl(entry, context);
    const { question } = entry;
    const { body, html } = await render('matrix', {
      ...{ markdown: wholeAnswer(entry, context.publicUrl), base: url, max: MAX_MATRIX_TEXT_BYTES },
    });
    const link = `<a href="${escapeHtml(url)}">`;
    const title = `<p><strong>${link}${escapeHtml(question)}</a></strong></p>`;
    return {
      msgtype: 'm.notice',
      body: `${question}\n${url}\n\n${body.isWhole ? body.text : `${body.text || entry.excerpt}\n\n…`}`.trim(),
      format: 'org.matrix.custom.html',
      formatted_body: html.isWhole
        ? `${title}\n${html.text}`.trim()
        : `${title}\n${html.text || `<p>${escapeHtml(entry.excerpt)}</p>`}\n<p>${link}…</a></p>`,
    };
  },
};
