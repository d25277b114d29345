import type { ImportPlan } from './import.ts';
import type { EntryAction, PlannedEntry } from './plan-entries.ts';

const SIGNS: Record<Exclude<EntryAction, 'unchanged'>, string> = {
  create: '+',
  update: '~',
  move: '>',
  rename: '=',
  archive: '-',
};

/** A plan for people: a line for each change, then the counts. */
export const describePlan = (
  { categories, entries, pruning, synonyms }: ImportPlan,
  { dryRun }: { dryRun: boolean },
): string => {
  const lines = [
    ...categories.create.map((category) => `+ category ${category.slug}`),
    ...categories.update.map(({ row }) => `~ category ${row.slug}`),
    ...pruning.categories.map((category) => `- category ${category.slug}`),
    ...synonyms.put.map(({ locale }) => `~ synonyms (${locale})`),
    ...synonyms.remove.map((locale) => `- synonyms (${locale})`),
    ...entries.flatMap((item) =>
      item.action === 'unchanged' ? [] : [`${SIGNS[item.action]} ${describeEntry(item)}`],
    ),
  ];
  const count = (action: EntryAction): number => entries.filter((item) => item.action === action).length;
  const counts = [
    `${count('create')} created`,
    `${count('update')} updated`,
    `${count('move')} moved`,
    `${count('rename')} renamed`,
    `${count('archive')} archived`,
    `${count('unchanged')} unchanged`,
  ].join(', ');
  return `${[...lines, `${dryRun ? 'Nothing was changed; it would be: ' : ''}${counts}.`].join('\n')}\n`;
};

const describeEntry = (item: PlannedEntry): string => {
  if (item.action === 'archive') return `${item.before.slug} (${item.before.locale})`;
  const { category, slug, locale } = item.content;
  const former = item.action === 'rename' ? ` (was ${item.before.slug})` : '';
  return `${category}/${slug} (${locale})${former}`;
};
