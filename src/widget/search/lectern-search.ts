import type { Entry } from '../../client/api-types.ts';
import { getJson } from '../../client/http/requests.ts';
import type { Hit, SearchPage } from '../../client/search.ts';
import { readAnswer, refusalOf } from '../answer/answer.ts';
import { create } from '../create.ts';
import { LecternElement, type Surroundings } from '../lectern-element.ts';
import { pageOf } from '../service.ts';
import { combobox } from './combobox.ts';
import { searchView } from './search-view.ts';

/** Time without a key stroke after which is searched, in ms. */
const PAUSE = 150;

/** Entries in the list. */
const SHOWN = 6;

/** What is asked for of each. */
type Listed = Pick<Entry, 'slug' | 'locale' | 'question' | 'links'>;
const FIELDS = 'slug,locale,question,links';

/** What `lectern:select` tells. */
export interface Selected {
  slug: string;
  question: string;
  /** The page of the entry in the help centre. */
  url: string;
}

/**
 * `<lectern-search>`: a field that finds answers during typing, and shows the one that is chosen. Before that it
 * tells the page (`lectern:select`), which can prevent it, and go there or show it itself. What stands in the element is
 * shown when the service cannot be reached.
 */
export class LecternSearch extends LecternElement {
  static readonly observedAttributes = ['category', 'locale', 'base', 'placeholder', 'heading'];

  protected draw(surroundings: Surroundings): void {
    const { base, lectern, language, texts, signal } = surroundings;
    const category = this.getAttribute('category') || undefined;
    const view = searchView(this.getAttribute('placeholder') || texts.search);
    const { input, list, panel, busy, fallback, result, say } = view;
    this.root.replaceChildren(...view.nodes);

    /** What the list shows. */
    let found: SearchPage<{ fields: string }> | undefined;
    let asking = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      asking.abort();
    });

    const ask = async (q: string, mine: AbortSignal): Promise<void> => {
      const query = { q, category, limit: SHOWN, fields: FIELDS };
      found = await getJson(lectern, '/v1/search', query, { language, signal: mine });
      const { items, nearest } = found;
      if (items.length === 0) say(texts.nothing, true);
      else say(nearest ? texts.nearest : `${texts.results}: ${items.length}`, nearest);
      box.open(items.map(toOption));
    };

    const look = async (): Promise<void> => {
      clearTimeout(timer);
      asking.abort();
      asking = new AbortController();
      const mine = asking.signal;
      const q = input.value.trim();
      found = undefined;
      fallback.hidden = true;
      busy.hidden = q === '';
      if (q === '') {
        box.close();
        return;
      }
      try {
        await ask(q, mine);
      } catch (error) {
        if (mine.aborted) return;
        say(refusalOf(error, surroundings), true);
        fallback.hidden = false;
        box.open([]);
      }
      busy.hidden = true;
    };

    const choose = async (index: number | undefined): Promise<void> => {
      if (found === undefined) await look();
      // Enter takes the first, unless that is a mere guess.
      const chosen = index ?? (found?.nearest === false ? 0 : -1);
      const entry = found?.items[chosen]?.entry as Listed | undefined;
      if (entry === undefined) return;
      // Which result was opened: so that editors learn what readers call it, and which searches lead nowhere.
      lectern('/v1/search/opened', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ q: input.value, locale: entry.locale, entry: entry.slug }),
      }).catch(() => {});
      const detail: Selected = { slug: entry.slug, question: entry.question, url: pageOf(base, entry) };
      const options = { detail, bubbles: true, composed: true, cancelable: true };
      if (this.dispatchEvent(new CustomEvent('lectern:select', options))) await show(detail);
    };

    const show = async ({ slug, url }: Selected): Promise<void> => {
      const busyResult = create('div', { class: 'busy' });
      result.replaceChildren(busyResult);
      const shown = await readAnswer(slug, surroundings).catch((error: unknown) => {
        const link = create('a', { class: 'link', href: url }, texts.open);
        return create('p', { class: 'status', tabindex: '-1' }, `${refusalOf(error, surroundings)} `, link);
      });
      // Another may have been chosen meanwhile.
      if (signal.aborted || !busyResult.isConnected) return;
      result.replaceChildren(shown);
      shown.focus();
    };

    const box = combobox({ input, panel, list, onChoose: choose });
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    });
  }
}

type Runs = readonly { text: string; hit: boolean }[];

/** An entry that was found, in the list: its question, and the passage that has what was looked for. */
export const toOption = ({ highlights, snippet }: Hit<{ fields: string }>, index: number): HTMLElement =>
  create(
    'li',
    { class: 'option', role: 'option', id: `option-${index}`, 'aria-selected': 'false', dir: 'auto' },
    create('span', { class: 'title' }, ...marked(highlights)),
    create('span', { class: 'passage' }, ...marked(snippet)),
  );

/** A text in pieces as nodes: those that were looked for are marked. */
const marked = (runs: Runs): (Node | string)[] =>
  runs.map(({ text, hit }) => (hit ? create('b', { class: 'hit' }, text) : text));
