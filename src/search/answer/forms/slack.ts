import * as z from 'zod';
import { render } from '../../../content/rendering/rendering.ts';
import { slackLink, slackText } from '../../../content/slack/slack-text.ts';
import { cut } from '../../../content/text/truncate.ts';
import { pageUrl } from '../../../entries/links.ts';
import { wholeAnswer } from '../../../entries/whole-answer.ts';
import type { AnswerForm } from './form.ts';

/** Most characters of a text in a section of Slack's Block Kit (https://docs.slack.dev/reference/block-kit/blocks/section-block). */
export const MAX_SLACK_LENGTH = 3_000;

/** Most characters of a question: escaped it can be five times as long, and there must be room for the answer. */
const MAX_LABEL_LENGTH = 150;

/** Slack's mrkdwn, to be posted as `text` or in a section; the question links to the whole answer. */
export const slack: AnswerForm<string> = {
  name: 'slack',
  schema: z
    .string()
    .max(MAX_SLACK_LENGTH)
    .meta({ description: 'Mrkdwn for Slack, short enough for a section block.' }),
  write: async (entry, context) => {
    const url = pageUrl(entry, context);
    const { question } = entry;
    const label = question.length <= MAX_LABEL_LENGTH ? question : `${cut(question, MAX_LABEL_LENGTH)}…`;
    const head = `*${slackLink(url, label)}*\n\n`;
    const max = MAX_SLACK_LENGTH - head.length - MORE.length;
    const markdown = wholeAnswer(entry, context.publicUrl);
    const { text, isWhole } = await render('slack', { markdown, base: url, max });
    return isWhole ? (head + text).trim() : head + (text || slackText(entry.excerpt)) + MORE;
  },
};

/** Behind an answer that goes on. */
const MORE = '\n\n…';
