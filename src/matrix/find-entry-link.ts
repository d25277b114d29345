import { entryPath } from '../entries/links.ts';
import type { Store } from '../store/store.ts';
import type { EntryLink } from './entry-link.ts';

/** The entry that explains a topic. */
export interface EntryReference {
  slug: string;
  /** In what its text is older than the utility, in a sentence. */
  older?: string;
}

/** A link to the published entry with this slug, in the default language where it has it; undefined when there is none. */
export const findEntryLink = async (
  { entries }: Pick<Store, 'entries'>,
  { slug, older }: EntryReference,
  defaultLocale: string,
): Promise<EntryLink | undefined> => {
  const { present } = await entries.findByName(slug);
  const published = present.filter((entry) => entry.status === 'published');
  const entry = published.find(({ locale }) => locale === defaultLocale) ?? published[0];
  return (
    entry && {
      slug: entry.slug,
      question: entry.question,
      url: entryPath(entry, defaultLocale),
      ...(older !== undefined && { older }),
    }
  );
};
