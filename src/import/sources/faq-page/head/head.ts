import type { LineTracker } from '../report/line-tracker.ts';
import type { FrontMatter } from './front-matter.ts';
import { type Provenance, readFrontMatterProvenance } from './provenance.ts';

/** What the front matter says about the page. */
export interface Head {
  title: string | null;
  locale: string | null;
  provenance: Provenance;
}

const LOCALE_KEYS = ['lang', 'locale', 'language'];

export const readHead = <C, E>(tracker: LineTracker<C, E>, { values, end, problem }: FrontMatter): Head => {
  tracker.assign(0, end, { kind: 'front-matter' });
  if (problem !== undefined) {
    const quote = tracker.lines.slice(0, end).join('\n');
    tracker.note(
      'warning',
      'front-matter-unread',
      0,
      `The front matter could not be read: ${problem}.`,
      quote,
    );
  }
  const title = typeof values.title === 'string' ? values.title.trim() : '';
  const language = LOCALE_KEYS.map((key) => values[key]).find((value) => typeof value === 'string');
  return {
    title: title || null,
    locale: typeof language === 'string' ? readLocale(tracker, language) : null,
    provenance: readFrontMatterProvenance(values),
  };
};

/** "de", "de-AT" and "de_AT" in their canonical form. */
const readLocale = <C, E>(tracker: LineTracker<C, E>, value: string): string | null => {
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0]!;
  } catch {
    const message = `“${value}” is no language tag (BCP 47): the page was read without a locale.`;
    tracker.note('warning', 'front-matter-value', 0, message);
    return null;
  }
};
