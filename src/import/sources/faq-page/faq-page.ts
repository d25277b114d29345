import type { Provenance } from './head/provenance.ts';
import type { LineOutcome } from './report/line-tracker.ts';
import type { PageNote } from './report/report.ts';

export interface PageEntry {
  /** Plain text, without inline markup, counter or heading id. */
  question: string;
  /** The id that the page gave this question, for links that point to it. */
  anchor: string | null;
  /** Markdown: the lines of the page, followed by the definitions that they use. '' when the page has no answer. */
  answer: string;
  /** One-based, both included: the question and its answer. */
  startLine: number;
  endLine: number;
  /** Labels of footnotes whose definitions were brought along from elsewhere on the page. */
  footnotes: string[];
}

export interface PageCategory {
  title: string;
  /** Markdown, '' if none. */
  description: string;
  /** In page order. */
  entries: PageEntry[];
  /** One-based line of the category's heading; null for a category that is named after the page. */
  line: number | null;
}

/** A page of questions, taken apart. */
export interface FaqPage {
  title: string | null;
  /** In page order. */
  categories: PageCategory[];
  provenance: Provenance;
  /** A BCP 47 language tag, when the front matter names one. */
  locale: string | null;
  report: PageNote[];
  /** What became of each line, in order: nothing is lost. */
  lines: LineOutcome[];
}
