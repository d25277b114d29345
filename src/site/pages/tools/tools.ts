import type { Utility } from '../../../matrix/utility.ts';
import { html } from '../layout/html.ts';
import { renderLayout } from '../layout/layout.ts';
import type { Page, PageContext } from '../layout/page.ts';
import { pageLanguage, type RequestedLanguage } from '../page-language.ts';

/** All tools on one page. */
export const toolsPage = async (
  utilities: readonly Utility[],
  asked: RequestedLanguage,
  context: PageContext,
): Promise<Page> => {
  const { store, links, defaultLocale } = context;
  const language = pageLanguage(asked, await store.entries.locales(), defaultLocale);
  const { texts } = language;
  return renderLayout(
    {
      kind: 'tool',
      title: texts.tools,
      description: texts.toolsLead,
      canonical: links.path('/tools'),
      main: html`<div class="spread"><div class="margin"></div>
<div class="text">
<h1>${texts.tools}</h1>
<p class="lead">${texts.toolsLead}</p>
<ul class="tools">${utilities.map(
        ({ name, summary, description }) =>
          html`<li><h2><a href="${links.path(`/tools/${name}`)}">${summary}</a></h2><p>${description.replaceAll('`', '')}</p></li>`,
      )}</ul>
</div>
</div>`,
    },
    language,
    context,
  );
};
