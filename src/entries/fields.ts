import * as z from 'zod';
import { MAX_SLUG_BYTES, SLUG_PATTERN } from '../content/text/slug.ts';
import { LOCALE_PATTERN } from '../core/languages.ts';
import {
  MAX_ALIASES,
  MAX_ANSWER_LENGTH,
  MAX_EDITORS_NOTE_LENGTH,
  MAX_NEGATIVE_QUESTIONS,
  MAX_POSITION,
  MAX_QUESTION_LENGTH,
  MAX_TAG_LENGTH,
  MAX_TAGS,
  MAX_TITLE_LENGTH,
  MAX_TOOLS,
  MAX_URL_LENGTH,
} from './limits.ts';

/*
 * The fields that editors write, wherever they write them: over the API or in a content directory. Each says its limits
 * in words that follow its name.
 */

/** Half of a surrogate pair is no text: it could be neither stored nor sent as UTF-8. */
export const LONE_SURROGATE = /\p{Cs}/u;

/** What is wrong with a value that is no text. */
const NO_TEXT = ({ input }: { input?: unknown }): string =>
  input === undefined ? 'must be given' : 'must be text';

/** Text in one line, without spaces around it. */
export const Line = (max: number) =>
  z
    .string({ error: NO_TEXT })
    .trim()
    .min(1, { error: 'must not be empty' })
    .max(max, { error: `must be at most ${max} characters` })
    .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), {
      error: 'must be one line, without control characters',
    });

/** Line ends of content are LF. Also after several CR: what is left of them would be taken for the line ends of a file. */
export const tidyLineEnds = (text: string): string => text.replace(/(?<!\r)\r+\n/g, '\n');

/** An answer as content files hold it: line ends are LF, no blank lines before and no white space behind it. */
export const tidyAnswer = (text: string): string =>
  tidyLineEnds(text)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();

export const Answer = z
  .string({ error: NO_TEXT })
  .overwrite(tidyAnswer)
  .min(1, { error: 'must not be empty' })
  .max(MAX_ANSWER_LENGTH, { error: `must be at most ${MAX_ANSWER_LENGTH} characters` })
  .refine((text) => !text.includes('\0') && !LONE_SURROGATE.test(text), {
    error: 'must be Unicode text without NUL',
  });

export const Question = Line(MAX_QUESTION_LENGTH);

export const Aliases = z
  .array(Line(MAX_QUESTION_LENGTH), { error: 'must be a list of texts' })
  .max(MAX_ALIASES, { error: `must be at most ${MAX_ALIASES}` });

export const NegativeQuestions = z
  .array(Line(MAX_QUESTION_LENGTH), { error: 'must be a list of texts' })
  .max(MAX_NEGATIVE_QUESTIONS, { error: `must be at most ${MAX_NEGATIVE_QUESTIONS}` });

export const EntryTags = z
  .array(Line(MAX_TAG_LENGTH), { error: 'must be a list of texts' })
  .max(MAX_TAGS, { error: `must be at most ${MAX_TAGS}` });

export const Position = z
  .int({ error: 'must be a whole number' })
  .min(0, { error: 'must be at least 0' })
  .max(MAX_POSITION, { error: `must be at most ${MAX_POSITION}` });

/** An entry is also found by its id: a slug of that form would hide another entry. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isSlug = (text: string): boolean =>
  SLUG_PATTERN.test(text) && Buffer.byteLength(text) <= MAX_SLUG_BYTES && !UUID.test(text);

const SLUG_ERROR = `must be lower-case letters and digits with single hyphens between them, at most ${MAX_SLUG_BYTES} bytes, and no id`;

export const Slug = z
  .string({ error: NO_TEXT })
  .max(MAX_SLUG_BYTES, { error: SLUG_ERROR, abort: true })
  .refine(isSlug, { error: SLUG_ERROR });

export const LocaleTag = z
  .string({ error: NO_TEXT })
  .max(35, { error: 'is longer than any language tag' })
  .regex(LOCALE_PATTERN, { error: 'must be a language tag such as en or pt-BR' });

/** A note of the editors above an answer. Blank lines would end the quotation that it is shown in. */
export const EditorsNote = z.strictObject({
  date: z.iso.date({ error: 'must be a day such as 2026-11-30' }),
  text: z
    .string({ error: NO_TEXT })
    .trim()
    .min(1, { error: 'must not be empty' })
    .max(MAX_EDITORS_NOTE_LENGTH, { error: `must be at most ${MAX_EDITORS_NOTE_LENGTH} characters` })
    .refine((text) => !/[\0\p{Cs}]/u.test(text), { error: 'must be Unicode text without NUL' }),
});

/** Names of tools, as in `/tools/{name}`. */
export const ToolNames = z
  .array(
    z
      .string({ error: NO_TEXT })
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'must be the name of a tool, such as tokens' })
      .max(60, { error: 'is longer than any name of a tool' }),
    {
      error: 'must be a list of names of tools',
    },
  )
  .max(MAX_TOOLS, { error: `must be at most ${MAX_TOOLS}` });

export const SourceTitle = Line(MAX_TITLE_LENGTH);
export const SourceUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
  .max(MAX_URL_LENGTH, { error: `must be at most ${MAX_URL_LENGTH} characters` });
