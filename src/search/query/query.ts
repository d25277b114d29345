/** How a word of the query was read, from the surest to the loosest. */
export const TIERS = ['exact', 'stemmed', 'prefix', 'typo1', 'typo2'] as const;
export type Tier = (typeof TIERS)[number];

/** What a match through another word counts, where the word itself counts 1. */
export const STRENGTH = {
  exact: 1,
  joined: 1,
  prefix: 0.9,
  typo1: 0.9,
  typo2: 0.7,
  synonym: 0.8,
  initials: 0.8,
  /** A part of a word that is written together with others. */
  compound: 0.8,
  /** The general list is a hint, unless no entry has the word itself: then it is the best reading there is. */
  general: 0.28,
  generalAlone: 0.6,
} as const;

/** From this strength on a word counts as found, not merely hinted at. */
export const FOUND = 0.6;

/** A stem that satisfies a term. */
export interface Variant {
  readonly stem: number;
  readonly text: string;
  readonly strength: number;
  readonly tier: Tier;
  /** How many entries have the stem in a question, and in the answer. */
  readonly questions: number;
  readonly answers: number;
}

export interface QueryTerm {
  /** As typed (folded), and as read: differs where it was corrected. */
  readonly typed: string;
  readonly word: string;
  /** Its id in the vocabulary, where it is in it. */
  readonly wordId: number | undefined;
  readonly stop: boolean;
  readonly identifier: boolean;
  readonly known: boolean;
  /** Words of a synonym phrase help where they match, and are not missed where they do not. */
  readonly optional: boolean;
  readonly weight: number;
  /** Inverse document frequencies for questions and for answers. */
  readonly questionIdf: number;
  readonly answerIdf: number;
  readonly variants: readonly Variant[];
}

export interface Query {
  readonly text: string;
  readonly terms: readonly QueryTerm[];
  /** Indexes of terms in the order of the query. */
  readonly order: readonly number[];
  /** The same with identifiers and joined forms behind, as in an indexed phrasing. */
  readonly sequence: readonly number[];
  /** Stem ids that no entry may have: those of words behind a minus. */
  readonly excluded: readonly number[];
  /** Words that were read as others. */
  readonly corrections: readonly { readonly from: string; readonly to: string; readonly tier: Tier }[];
}
