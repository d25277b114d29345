/**
 * The forms that an answer is given in, ready to be sent on.
 *
 * To add one: a file in this folder that exports an `AnswerForm`, a line in `ANSWER_FORMS`, and its test in
 * `test/answers/forms/`. The answer's schema and the OpenAPI document follow from the list.
 */

import { html, markdown, text } from './entry-formats.ts';
import type { AnswerForm } from './form.ts';
import { matrix } from './matrix.ts';
import { slack } from './slack.ts';

export const ANSWER_FORMS: readonly AnswerForm[] = [markdown, text, html, matrix, slack];
