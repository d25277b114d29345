import type { LocaleStatistics, SearchIndexReader } from '../index/port.ts';
import type { ConfidenceWeights } from '../rank/confidence.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Synonyms } from './synonyms.ts';

/** What a query is read against: the index of one locale at one moment. */
export interface QueryContext {
  readonly reader: SearchIndexReader;
  readonly lexicon: Lexicon;
  readonly statistics: LocaleStatistics;
  readonly locale: string;
  readonly synonyms: Synonyms;
  /** Coefficients of the confidence, where the database has its own. */
  readonly weights?: ConfidenceWeights | undefined;
  /** While typing, the last word may be the beginning of another even where it is a word itself; none is corrected. */
  readonly typing?: boolean;
}
