import { setBounded } from './bounded-map.ts';
import { queryText } from './query-text.ts';
import { INTENT_WINDOW, isSameIntent } from './same-intent.ts';

/** Readers, queries and outcomes remembered at once; some hundred bytes each. */
export const CAPACITY = 10_000;

/** How long it is remembered what a reader has searched for, in ms: until nobody opens a result of it any more. */
export const MEMORY = 600_000;

/** Somebody's question. `client` tells readers apart in memory alone, and is never kept. */
export interface AskedQuestion {
  client: string;
  text: string;
  locale: string;
}

/** What was counted of a query. */
export interface SearchCount {
  locale: string;
  query: string;
  searches: number;
  withoutResult: number;
  opened: number;
}

export interface SearchLog {
  /**
   * Counts a search; what is typed on within half a minute is the same one.
   *
   * @param isFound where it is known; else by what `found` was told of the query
   */
  searched(question: AskedQuestion, isFound?: boolean): void;
  /** Notes whether a query finds anything, for whoever searches for it. */
  found(question: Omit<AskedQuestion, 'client'>, isFound: boolean): void;
  /** Counts that a result was opened, once a search. */
  opened(question: AskedQuestion): void;
  /** Hands over what was counted since, without the searches that may go on; with `all` these too. */
  take(all?: boolean): SearchCount[];
}

interface Intent {
  query: string | undefined;
  locale: string;
  at: number;
  isFound: boolean | undefined;
  isOpened: boolean;
  isCounted: boolean;
}

/** Counts searches in memory, by query, never by who. Everything in it is bounded. */
export const createSearchLog = (now: () => number, capacity: number = CAPACITY): SearchLog => {
  const intents = new Map<string, Intent>();
  const outcomes = new Map<string, boolean>();
  let counts = new Map<string, SearchCount>();

  const keyOf = ({ locale, query }: Pick<SearchCount, 'locale' | 'query'>): string => `${locale} ${query}`;

  const add = ({ locale, query, ...more }: SearchCount): void => {
    const key = keyOf({ locale, query });
    const known = counts.get(key);
    // What has no room is not counted: rare queries are of no interest.
    if (known === undefined && counts.size >= capacity) return;
    counts.set(key, {
      locale,
      query,
      searches: (known?.searches ?? 0) + more.searches,
      withoutResult: (known?.withoutResult ?? 0) + more.withoutResult,
      opened: (known?.opened ?? 0) + more.opened,
    });
  };

  const count = (intent: Intent): void => {
    const { query, locale, isFound, isOpened, isCounted } = intent;
    intent.isCounted = true;
    if (isCounted || query === undefined) return;
    const hasResult = isFound ?? outcomes.get(keyOf({ locale, query })) ?? true;
    add({ locale, query, searches: 1, withoutResult: hasResult ? 0 : 1, opened: isOpened ? 1 : 0 });
  };

  return {
    searched: ({ client, text, locale }, isFound) => {
      const query = queryText(text);
      const before = intents.get(client);
      const at = now();
      if (before !== undefined && !before.isCounted) {
        const goesOn = at - before.at < INTENT_WINDOW && isSame(before, { query, locale });
        if (goesOn && before.query === query) {
          before.at = at;
          return;
        }
        // Whoever has opened a result of it meant it.
        if (!goesOn || before.isOpened) count(before);
      }
      const intent = { query, locale, at, isFound, isOpened: false, isCounted: false };
      setBounded(intents, client, intent, capacity, count);
    },

    found: ({ text, locale }, isFound) => {
      const query = queryText(text);
      if (query !== undefined) setBounded(outcomes, keyOf({ locale, query }), isFound, capacity);
    },

    opened: ({ client, text, locale }) => {
      const query = queryText(text);
      if (query === undefined) return;
      const intent = intents.get(client);
      const isOfIntent = intent?.query === query && intent.locale === locale;
      if (isOfIntent && intent.isOpened) return;
      if (isOfIntent) intent.isOpened = true;
      // The search was counted already, here or by another process.
      if (!isOfIntent || intent.isCounted) add({ locale, query, searches: 0, withoutResult: 0, opened: 1 });
    },

    take: (all = false) => {
      const at = now();
      for (const [client, intent] of intents) {
        if (all || at - intent.at >= INTENT_WINDOW) count(intent);
        if (at - intent.at >= MEMORY) intents.delete(client);
      }
      const taken = [...counts.values()];
      counts = new Map();
      return taken;
    },
  };
};

const isSame = (before: Pick<Intent, 'query' | 'locale'>, after: Pick<Intent, 'query' | 'locale'>): boolean =>
  before.locale === after.locale &&
  before.query !== undefined &&
  after.query !== undefined &&
  isSameIntent(before.query, after.query);
