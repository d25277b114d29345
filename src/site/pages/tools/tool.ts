import { AppError } from '../../../core/errors.ts';
import type { EntryLink } from '../../../matrix/entry-link.ts';
import { fieldsOf } from '../../../matrix/fields.ts';
import { findEntryLink } from '../../../matrix/find-entry-link.ts';
import type { Utility } from '../../../matrix/utility.ts';
import { breadcrumbs } from '../layout/breadcrumbs.ts';
import { html, lines, type Markup } from '../layout/html.ts';
import { renderLayout } from '../layout/layout.ts';
import type { Page, PageContext } from '../layout/page.ts';
import { pageLanguage, type RequestedLanguage } from '../page-language.ts';
import { writeBlocks } from './blocks.ts';
import { toolForm } from './form.ts';
import { type Given, requestOf } from './read-form.ts';
import { runUtility } from './run-utility.ts';

interface ToolRequest extends RequestedLanguage {
  utility: Utility;
  /** What was filled in; nothing when the page is only opened. */
  given?: Given | undefined;
}

interface Answered {
  readonly markup: Markup;
  readonly output?: object;
}

const refused = (sentences: readonly string[]): Answered => ({
  markup: html`<ul class="refused">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`,
});

const answerTo = (utility: Utility, given: Given): Answered => {
  const request = requestOf(fieldsOf(utility.request), given);
  const result = runUtility(utility.request, utility.run, request);
  if ('refused' in result) return refused(result.refused);
  const { input, output } = result;
  return { markup: writeBlocks(utility.present(output, input)), output };
};

const entryLine = ({ slug, question, older }: EntryLink, before: string, { links }: PageContext): Markup =>
  html`<p class="explains">${before} <a href="${links.entry(slug)}">${question}</a>${older !== undefined && html` <span>${older}</span>`}</p>`;

/** On the page of a secret nothing travels: the first sentence is enough. */
const leadOf = ({ description, isSecret }: Utility): string => {
  const plain = description.replaceAll('`', '');
  return isSecret ? plain.replace(/(?<=\.) .*$/s, '') : plain;
};

/** The page of a utility: paste, see. */
export const toolPage = async (
  { utility, given, ...asked }: ToolRequest,
  context: PageContext,
): Promise<Page> => {
  const { store, links, defaultLocale, assets } = context;
  const locales = await store.entries.locales();
  const language = pageLanguage(asked, locales, defaultLocale);
  const { texts } = language;
  const answered = given === undefined ? undefined : answerTo(utility, given);
  const reference = utility.entryFor(answered?.output);
  const entry = reference && (await findEntryLink(store, reference, defaultLocale));
  const title = utility.summary;
  return renderLayout(
    {
      kind: 'tool',
      title,
      description: utility.description,
      ...(given === undefined && { canonical: links.path(`/tools/${utility.name}`) }),
      scripts: utility.isSecret ? [assets['tools.js'].path] : [],
      main: html`<div class="spread"><div class="margin">${breadcrumbs([{ title: texts.tools, href: links.path('/tools') }], language)}</div>
<div class="text">
<h1>${title}</h1>
${lines([
  html`<p class="lead">${leadOf(utility)}</p>`,
  toolForm(utility, given ?? {}, texts, links),
  html`<section id="answer" class="answer tool-answer" aria-live="polite" aria-label="${texts.toolAnswer}">${answered?.markup ?? ''}</section>`,
  entry !== undefined && entryLine(entry, texts.toolEntry, context),
])}</div>
</div>`,
    },
    language,
    context,
  );
};

/** The utility of that name. @throws AppError `not-found` */
export const findUtility = (utilities: readonly Utility[], name: string): Utility => {
  const utility = utilities.find((each) => each.name === name);
  if (utility === undefined) throw new AppError('not-found', 'There is no such tool.');
  return utility;
};
