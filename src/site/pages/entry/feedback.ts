import { MAX_COMMENT_LENGTH } from '../../../insights/feedback/comment.ts';
import type { StoredEntry } from '../../../store/rows.ts';
import { html, type Markup } from '../layout/html.ts';
import type { PageLinks } from '../layout/links.ts';
import type { Texts } from '../layout/texts.ts';

/** Where readers say whether an answer helped; a page shows the form when the service has this route. */
export const FEEDBACK_ROUTE = '/v1/entries/:slug/feedback';

/** "Was this helpful?": for the script alone, which shows it; without one nobody sees a form that does nothing. */
export const feedbackForm = (
  { slug, locale }: Pick<StoredEntry, 'slug' | 'locale'>,
  texts: Texts,
  links: PageLinks,
): Markup => {
  const path = `${FEEDBACK_ROUTE.replace(':slug', encodeURIComponent(slug))}?locale=${locale}`;
  return html`<form class="feedback" hidden method="post" data-action="${links.path(path)}" data-thanks="${texts.thanks}" data-failed="${texts.notSent}">
<fieldset><legend>${texts.helpful}</legend>
<button value="yes">${texts.yes}</button>
<button value="no">${texts.no}</button>
</fieldset>
<div hidden>
<label for="comment">${texts.comment}</label>
<textarea id="comment" name="comment" rows="3" maxlength="${MAX_COMMENT_LENGTH}"></textarea>
<button value="send">${texts.send}</button>
</div>
<p role="status"></p>
</form>`;
};
