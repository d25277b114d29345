import type { AnsweredEntry } from '../../client/entries.ts';
import { LecternError } from '../../client/http/lectern-error.ts';
import { segment } from '../../client/http/query-string.ts';
import { getJson } from '../../client/http/requests.ts';
import { create } from '../create.ts';
import type { Surroundings } from '../lectern-element.ts';
import { pageOf } from '../service.ts';
import { textsIn } from '../texts.ts';
import { inertNodes } from './inert.ts';

/** An entry as it is shown. @throws what the client does */
export const readAnswer = async (slug: string, surroundings: Surroundings): Promise<HTMLElement> => {
  const { base, lectern, language, level, signal } = surroundings;
  const path = `/v1/entries/${segment(slug)}`;
  const entry = await getJson<AnsweredEntry>(lectern, path, { format: 'html' }, { language, signal });
  const { locale, question, answer, updatedAt } = entry;
  const { href: url } = new URL(pageOf(base, entry));
  // In the language of the answer, not of the page: it is what the reader gets.
  const texts = textsIn(locale);
  const body = create('div', { class: 'body' }, inertNodes(answer, { url, level }));
  body.addEventListener('click', (event) => followWithin(event, url));
  const day = new Date(updatedAt).toLocaleDateString(texts.dates, { dateStyle: 'long', timeZone: 'UTC' });
  const link = create('a', { class: 'link', href: url }, texts.open);
  const updated = create('time', { datetime: updatedAt }, day);
  return create(
    'article',
    { class: 'answer', lang: locale, dir: 'auto', tabindex: '-1', 'aria-labelledby': 'question' },
    create(`h${level}` as 'h2', { class: 'question', id: 'question' }, question),
    body,
    create('p', { class: 'footer' }, link, ` · ${texts.updated} `, updated),
  );
};

/** Why it cannot be shown, in a sentence. */
export const refusalOf = (error: unknown, { texts }: Surroundings): string =>
  error instanceof LecternError && (error.status === 404 || error.status === 410) ? texts.gone : texts.failed;

/**
 * Links to a heading or a footnote of the same answer. Their addresses are those of its page, for readers who copy or open
 * them; a browser does not look for them in a shadow root by itself.
 */
const followWithin = (event: MouseEvent, url: string): void => {
  const link = (event.target as Element).closest('a');
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const [page, id] = link.href.split('#');
  if (page !== url || id === undefined) return;
  const target = (link.getRootNode() as ShadowRoot).getElementById(decodeURIComponent(id));
  if (target === null) return;
  event.preventDefault();
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'nearest' });
};
