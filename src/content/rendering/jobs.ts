/**
 * What can be made of an answer in a thread of its own.
 *
 * To add a job: a line in `Jobs`, and one in `JOBS`. What goes in and what comes out is copied between threads.
 */
import type { PageLabels } from '../html/edit-for-page.ts';
import { type MatrixText, matrixText } from '../html/matrix-text.ts';
import {
  type Digest,
  digestChecked,
  digestMarkdown,
  type PageAnswer,
  renderForFrame,
  renderForPage,
  renderHtml,
  renderText,
} from '../html/render.ts';
import { slackWithin } from '../slack/slack-within.ts';
import type { Fitted } from '../text/truncate-blocks.ts';

interface Answer {
  markdown: string;
}
interface Scoped extends Answer {
  scope: string;
}
interface Message extends Answer {
  /** Address of the page that relative links count from. */
  base: string;
  max: number;
}

export interface Jobs {
  html: { input: Scoped & { page?: string }; output: string };
  page: { input: Scoped & { labels: PageLabels }; output: PageAnswer };
  frame: { input: Scoped; output: string };
  text: { input: Answer; output: string };
  matrix: { input: Message; output: MatrixText };
  slack: { input: Message; output: Fitted };
  digest: { input: Answer; output: Digest };
  /** The digest of an answer that is to be written. */
  check: { input: Answer; output: Digest };
}

export type Kind = keyof Jobs;
export type Input<K extends Kind> = Jobs[K]['input'];
export type Output<K extends Kind> = Jobs[K]['output'];

export const JOBS: { [K in Kind]: (input: Input<K>) => Output<K> } = {
  html: ({ markdown, scope, page }) => renderHtml(markdown, scope, page),
  page: ({ markdown, scope, labels }) => renderForPage(markdown, scope, labels),
  frame: ({ markdown, scope }) => renderForFrame(markdown, scope),
  text: ({ markdown }) => renderText(markdown),
  matrix: ({ markdown, base, max }) => matrixText(markdown, base, max),
  slack: ({ markdown, base, max }) => slackWithin(markdown, base, max),
  digest: ({ markdown }) => digestMarkdown(markdown),
  check: ({ markdown }) => digestChecked(markdown),
};
