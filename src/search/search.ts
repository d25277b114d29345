import { createDocumentCache } from './index/document-cache.ts';
import type { SearchIndexReader } from './index/port.ts';
import { FOUND, type Query, type Tier } from './query/query.ts';
import type { QueryContext } from './query/query-context.ts';
import { NO_SYNONYMS, type Synonyms } from './query/synonyms.ts';
import { createVocabulary } from './query/vocabulary.ts';
import { type Confidence, type ConfidenceWeights, explainConfidence } from './rank/confidence.ts';
import type { ScoreParts } from './rank/rank.ts';
import { type Dropped, type Ranking, type RankingRequest, rankEntries } from './rank/ranking.ts';
import { type SuggestRequest, suggest } from './suggest.ts';
import { createHighlighter, type Highlighter } from './text/highlight.ts';

export interface SearchRequest extends RankingRequest {
  readonly locale: string;
  /** Into the ranked entries, of which there are at most MAX_CANDIDATES: a page beyond them is empty. */
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
  readonly explain?: boolean | undefined;
}

export interface SearchItem {
  readonly id: string;
  readonly score: number;
  readonly tier: Tier | 'none';
  /** What the score is made of, when asked for. */
  readonly parts?: ScoreParts;
}

export interface SearchResult {
  readonly items: readonly SearchItem[];
  /** Marks in questions and answers what was searched for. */
  readonly highlighter: Highlighter;
  /** How the query had to be read to find the first entry, and which words were read as others. */
  readonly match: {
    readonly tier: Tier | 'none';
    readonly corrected: readonly { readonly from: string; readonly to: string }[];
  };
  /** The query with its corrections, or null when it was read as it stands. */
  readonly didYouMean: string | null;
  /** From 0 to 1: that the first entry answers the question. */
  readonly confidence: number;
  /** Entries that match, up to MAX_CANDIDATES. */
  readonly total: number;
  /** Nothing matches: the items are only the nearest questions. */
  readonly nearest: boolean;
  /** Entries that were looked at and left out, when asked for. */
  readonly dropped?: readonly Dropped[];
  /** What the confidence is made of, when asked for. */
  readonly confidenceParts?: Omit<Confidence, 'confidence'>;
}

export interface SearchEngine {
  readonly search: (request: SearchRequest) => SearchResult;
  /** Ids of entries, the best first. */
  readonly suggest: (request: SuggestRequest) => string[];
  /** What `search` knows before it makes a page of it: for evaluation, and for fitting the confidence. */
  readonly rank: (request: SearchRequest) => Ranking;
  /** Reads the words of a locale that are new, giving way to other work, which `search` would read at once. */
  readonly load: (locale: string) => Promise<void>;
}

const DEFAULT_LIMIT = 20;

/** The search over one index. `synonymsOf` gives the editors' synonyms of a locale, `weights` what was fitted. */
export const createSearch = (
  reader: SearchIndexReader,
  synonymsOf: (locale: string) => Synonyms = () => NO_SYNONYMS,
  weights: () => ConfidenceWeights | undefined = () => undefined,
): SearchEngine => {
  const vocabulary = createVocabulary(reader);
  const documents = createDocumentCache(reader);

  const contextOf = (locale: string): QueryContext => ({
    reader,
    locale,
    lexicon: vocabulary(locale),
    statistics: reader.statistics(locale),
    synonyms: synonymsOf(locale),
    weights: weights(),
  });

  const rank = (request: SearchRequest): Ranking =>
    rankEntries(request, contextOf(request.locale), documents);

  const search = (request: SearchRequest): SearchResult => {
    const { query, entries, nearest, confidence, features, dropped } = rank(request);
    const offset = request.offset ?? 0;
    const page = entries.slice(offset, offset + (request.limit ?? DEFAULT_LIMIT));
    const items = page.map(
      ({ id, score }): SearchItem => ({
        id,
        score: round(score.score),
        tier: nearest ? 'none' : (score.tier ?? 'exact'),
        ...(request.explain === true ? { parts: roundParts(score.parts) } : {}),
      }),
    );
    const corrected = query.corrections.map(({ from, to }) => ({ from, to }));
    return {
      items,
      highlighter: createHighlighter(request.locale, highlightedStems(query)),
      match: { tier: nearest ? 'none' : (entries[0]?.score.tier ?? 'exact'), corrected },
      didYouMean: corrected.length > 0 ? applyCorrections(query) : null,
      confidence,
      total: nearest ? 0 : entries.length,
      nearest,
      ...(request.explain === true ? { dropped: dropped() } : {}),
      ...(request.explain === true && features !== undefined
        ? { confidenceParts: explainConfidence(features) }
        : {}),
    };
  };

  return {
    search: (request) => reader.inOneState(() => search(request)),
    rank,
    load: vocabulary.load,
    suggest: (request) => reader.inOneState(() => suggest(request, contextOf(request.locale), documents)),
  };
};

/** What to mark in texts: the stems of the words with meaning, or of all where there is no other. */
const highlightedStems = ({ terms }: Query): Map<string, number> => {
  const content = terms.filter(({ stop }) => !stop);
  return new Map(
    (content.length > 0 ? content : terms).flatMap(({ variants, questionIdf, weight }) =>
      variants
        .filter(({ strength }) => strength >= FOUND)
        .map(({ text, strength }) => [text, strength * weight * questionIdf] as const),
    ),
  );
};

const applyCorrections = ({ text, corrections }: Query): string =>
  corrections.reduce((corrected, { from, to }) => replaceWord(corrected, from, to), text).trim();

/** Wherever it stands as a word of its own; a word is letters and digits, so it can stand in an expression. */
const replaceWord = (text: string, from: string, to: string): string =>
  text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${from}(?![\\p{L}\\p{N}])`, 'giu'), () => to);

const round = (value: number): number => Math.round(value * 1000) / 1000;

const roundParts = (parts: ScoreParts): ScoreParts => ({
  best: round(parts.best),
  all: round(parts.all),
  answer: round(parts.answer),
  overlap: round(parts.overlap),
  similar: round(parts.similar),
  pieces: round(parts.pieces),
  phrase: round(parts.phrase),
  sameQuestion: round(parts.sameQuestion),
});
