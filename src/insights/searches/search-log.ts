import { distance } from 'fastest-levenshtein';
import { dayOf } from '../day.ts';
import { networkGroupOf } from '../feedback/network-group.ts';
import { setBounded } from './bounded-map.ts';
import { createShares } from './shares.ts';

/** Readers, queries and outcomes remembered at once; some hundred bytes each. */
export const CAPACITY = 10_000;

/** How long the last search of a reader is remembered, in ms, so that an opened result counts for it. */
export const MEMORY = 600_000;

/** Different queries that count for one network on a day: no reader has more, and none can fill the lists alone. */
export const MAX_QUERIES_OF_NETWORK = 200;

/** Tells readers apart; in memory alone, and never stored. */
export interface Reader {
  /** Network address, or the /64 network of an IPv6 one: what has one share of everything that is counted. */
  network: string;
  /** Tells apart who types at the same time behind one address; what it says is not trusted with more than that. */
  client: string;
}

/** A reader's question. */
export interface AskedQuestion extends Reader {
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
  /** Different networks that have searched for it today, as far as this process knows. */
  networks: number;
  /** A bit for each of the `NETWORK_GROUPS` that they are of. */
  networkGroups: number;
}

export interface SearchLog {
  /**
   * Counts a search, once a day for each network; what is typed on within half a minute is the same one.
   *
   * @param isFound where it is known; else as `found` has it
   */
  searched(question: AskedQuestion, isFound?: boolean): void;
  /** Notes whether a query finds anything. */
  found(question: Omit<AskedQuestion, keyof Reader>, isFound: boolean): void;
  /** Counts that a result was opened, once a day for each network and query. */
  opened(question: AskedQuestion): void;
  /** Hands over what was counted since, without the searches that may go on; with `all` these too. */
  take(all?: boolean): SearchCount[];
}

interface Intent {
  network: string;
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
  const networks = new Map<string, { day: number; count: number }>();
  const searchShare = createShares({ now, each: MAX_QUERIES_OF_NETWORK });
  const openedShare = createShares({ now, each: MAX_QUERIES_OF_NETWORK });

  const networksOf = (key: string, more: number): number => {
    const day = dayOf(now());
    const known = networks.get(key);
    const count = (known?.day === day ? known.count : 0) + more;
    setBounded(networks, key, { day, count }, capacity);
    return count;
  };

  const add = ({ network, locale, query }: Counted, outcome: Outcome): void => {
    const key = keyOf({ locale, query });
    const known = counts.get(key);
    const count = {
      locale,
      query,
      searches: (known?.searches ?? 0) + outcome.searches,
      withoutResult: (known?.withoutResult ?? 0) + outcome.withoutResult,
      opened: (known?.opened ?? 0) + outcome.opened,
      networks: networksOf(key, outcome.searches),
      networkGroups: (known?.networkGroups ?? 0) | (outcome.searches << networkGroupOf(network)),
    };
    // What was counted longest ago makes room.
    setBounded(counts, key, count, capacity);
  };

  const count = (intent: Intent): void => {
    const { network, query, locale, isFound, isOpened, isCounted } = intent;
    intent.isCounted = true;
    if (isCounted || query === undefined) return;
    const key = keyOf({ locale, query });
    const searches = searchShare(network, key) === 'first' ? 1 : 0;
    const hasResult = isFound ?? outcomes.get(key) ?? true;
    const opened = isOpened && openedShare(network, key) === 'first' ? 1 : 0;
    if (searches + opened > 0)
      add({ network, locale, query }, { searches, withoutResult: hasResult ? 0 : searches, opened });
  };

  return {
    searched: ({ client, network, text, locale }, isFound) => {
      const query = queryText(text);
      const before = intents.get(client);
      const at = now();
      if (before !== undefined && !before.isCounted) {
        const goesOn = at - before.at < INTENT_WINDOW && isSame(before, { query, locale });
        if (goesOn && before.query === query) {
          before.at = at;
          return;
        }
        // A reader who opened a result of it meant it.
        if (!goesOn || before.isOpened) count(before);
      }
      const intent = { network, query, locale, at, isFound, isOpened: false, isCounted: false };
      setBounded(intents, client, intent, capacity, count);
    },

    found: ({ text, locale }, isFound) => {
      const query = queryText(text);
      if (query !== undefined) setBounded(outcomes, keyOf({ locale, query }), isFound, capacity);
    },

    opened: ({ client, network, text, locale }) => {
      const query = queryText(text);
      if (query === undefined) return;
      const intent = intents.get(client);
      const isOfIntent = intent?.query === query && intent.locale === locale;
      if (isOfIntent) intent.isOpened = true;
      if (isOfIntent && !intent.isCounted) return;
      // The search was counted already, here or by another process.
      if (openedShare(network, keyOf({ locale, query })) !== 'first') return;
      add({ network, locale, query }, { searches: 0, withoutResult: 0, opened: 1 });
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

/** Whose query is counted. */
type Counted = Pick<SearchCount, 'locale' | 'query'> & Pick<Reader, 'network'>;
type Outcome = Pick<SearchCount, 'searches' | 'withoutResult' | 'opened'>;

const keyOf = ({ locale, query }: Pick<SearchCount, 'locale' | 'query'>): string => `${locale} ${query}`;

const isSame = (before: Pick<Intent, 'query' | 'locale'>, after: Pick<Intent, 'query' | 'locale'>): boolean =>
  before.locale === after.locale &&
  before.query !== undefined &&
  after.query !== undefined &&
  isSameIntent(before.query, after.query);

/** How long a reader may stop typing before the next query is another search, in ms. */
export const INTENT_WINDOW = 30_000;

/** Edits between two queries that are one with a slip in it. */
const MAX_EDITS = 2;

/** Whether two queries of one reader, one right behind the other, are after the same: key strokes, or a corrected slip. */
export const isSameIntent = (before: string, after: string): boolean =>
  after.startsWith(before) || before.startsWith(after) || distance(before, after) <= MAX_EDITS;

/** Longest query that is counted, in characters: a longer one is a message, and no other reader sends the same. */
export const MAX_QUERY_LENGTH = 100;

/** An e-mail address, or a number as long as one of a telephone, an account or a card. */
const PERSONAL = /[^\s@]@[^\s@]+\.|\d(?:[\s-]?\d){6}/;

/**
 * A query as it is counted: the same for what is the same but for case, white space and marks at its end. Undefined for one
 * that is not to be stored.
 */
export const queryText = (text: string): string | undefined => {
  const query = text
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/[\s.?!…]+$/, '')
    .trim()
    .toLowerCase();
  return query === '' || query.length > MAX_QUERY_LENGTH || PERSONAL.test(query) ? undefined : query;
};
