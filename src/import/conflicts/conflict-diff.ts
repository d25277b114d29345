import { stringify } from 'yaml';
import { hashContentOnce } from '../../content/text/content-hash.ts';
import { formatTime } from '../../core/time.ts';
import { revisionDocument } from '../../entries/revision-document.ts';
import { diffTexts } from '../../entries/unified-diff.ts';
import { revisionOf } from '../../entries/write/record.ts';
import type { CategoryRow } from '../../store/queries/categories.ts';
import type { StoredEntry } from '../../store/rows.ts';
import type { CategoryTexts, Snapshot } from '../../store/tables.ts';
import type { ContentEntry } from '../sources/directory/content-set.ts';

/** From an entry to what content says instead, as a unified diff of all that an editor writes. */
export const diffOfEntries = (here: StoredEntry, there: ContentEntry): string =>
  diffTexts(
    {
      name: `here: revision ${here.revision} by ${here.updatedBy}`,
      text: write(revisionOf(here, here.category.slug, null).snapshot, here),
    },
    {
      name: nameOf(there),
      text: write(snapshotOf(there, here), { ...here, ...originOf(there) }),
    },
  );

const nameOf = ({ file, line }: ContentEntry): string => {
  if (file !== undefined) return `there: ${file.path}`;
  return line === undefined ? 'there' : `there: line ${line}`;
};

type Origin = Pick<StoredEntry, 'createdAt' | 'createdBy'>;

const write = (snapshot: Snapshot, { createdAt, createdBy }: Origin): string => {
  const origin = { createdAt: formatTime(createdAt), createdBy };
  return revisionDocument({ ...origin, ...snapshot });
};

/** What the content has no opinion of is as it is here. */
const snapshotOf = (there: ContentEntry, here: StoredEntry): Snapshot => ({
  slug: there.slug,
  locale: there.locale,
  category: there.category,
  question: there.question,
  aliases: there.aliases,
  answer: there.answer,
  tags: there.tags,
  status: there.status,
  position: there.position ?? here.position,
  source: there.source ?? null,
  ...(there.editorsNote !== undefined && { editorsNote: there.editorsNote }),
  ...(there.tools !== undefined && there.tools.length > 0 && { tools: there.tools }),
  ...(there.negativeQuestions !== undefined &&
    there.negativeQuestions.length > 0 && { negativeQuestions: there.negativeQuestions }),
  contentHash: hashContentOnce(there),
});

const originOf = ({ createdAt, createdBy }: ContentEntry): Partial<Origin> => ({
  ...(createdAt !== undefined && { createdAt }),
  ...(createdBy !== undefined && { createdBy }),
});

export const diffOfCategories = (here: CategoryRow, there: CategoryTexts): string =>
  diffTexts({ name: 'here', text: textOfCategory(here) }, { name: 'there', text: textOfCategory(there) });

const textOfCategory = ({ title, position, description }: CategoryTexts): string =>
  `${stringify({ title, position }, { lineWidth: 0 })}---\n${description}\n`;
