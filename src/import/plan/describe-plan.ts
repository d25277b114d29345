import { visibleText } from '../../core/text/visible-text.ts';
import { countPlan } from '../import-result.ts';
import type { EntryAction, KeptEntry, PlannedEntry, PlannedWrite } from './entries/planned-entry.ts';
import type { ImportPlan } from './plan.ts';

const SIGNS: Record<Exclude<EntryAction, 'unchanged'>, string> = {
  create: '+',
  update: '~',
  move: '>',
  rename: '=',
  archive: '-',
  keep: '*',
  conflict: '!',
};

/** Changes that are printed unless all are asked for. */
export const MAX_CHANGES = 100;

/** A plan for people: a line for each change, up to a limit, and for what stays although the content says otherwise, then the counts. */
export const describePlan = (
  plan: Omit<ImportPlan, 'source'>,
  { dryRun, verbose = false }: { dryRun: boolean; verbose?: boolean | undefined },
): string => {
  const { categories, entries, pruning, synonyms } = plan;
  const kept = [...categories.kept, ...pruning.kept];
  const conflicts = [...categories.conflicts.map(({ before }) => before), ...pruning.conflicts];
  const changes = [
    ...categories.create.map((category) => `+ category ${category.slug}`),
    ...categories.update.map(({ row }) => `~ category ${row.slug}`),
    ...pruning.categories.map((category) => `- category ${category.slug}`),
    ...kept.map((category) => `* category ${category.slug} kept: changed here`),
    ...conflicts.map((category) => `! category ${category.slug} in conflict`),
    ...synonyms.put.map(({ locale }) => `~ synonyms (${locale})`),
    ...synonyms.remove.map((locale) => `- synonyms (${locale})`),
    ...entries.flatMap((item) =>
      item.action === 'unchanged' ? [] : [`${SIGNS[item.action]} ${describeEntry(item)}`],
    ),
  ];
  const lines = verbose ? changes : changes.slice(0, MAX_CHANGES);
  if (lines.length < changes.length)
    lines.push(`… and ${changes.length - lines.length} more; --verbose prints them all.`);
  const { created, updated, moved, renamed, archived, unchanged, ...others } = countPlan(plan);
  const counts = [
    `${created} created`,
    `${updated} updated`,
    `${moved} moved`,
    `${renamed} renamed`,
    `${archived} archived`,
    ...(others.kept > 0 ? [`${others.kept} kept`] : []),
    `${unchanged} unchanged`,
    ...(others.conflicts > 0 ? [`${others.conflicts} in conflict`] : []),
  ].join(', ');
  return `${[...lines, `${dryRun ? 'Nothing was changed; it would be: ' : ''}${counts}.`].join('\n')}\n`;
};

const describeEntry = (item: Exclude<PlannedEntry, { action: 'unchanged' }>): string => {
  const name = nameOf(item);
  switch (item.action) {
    case 'keep':
      return `${name} kept: ${reasonOf(item)}`;
    case 'conflict':
      return `${name} in conflict`;
    case 'rename':
      return `${name} (was ${item.before.slug})${overOf(item)}`;
    default:
      return `${name}${overOf(item)}`;
  }
};

const nameOf = (item: PlannedEntry): string => {
  if (item.content === undefined) return `${item.before.slug} (${item.before.locale})`;
  const { category, slug, locale } = item.content;
  return `${category}/${slug} (${locale})`;
};

const reasonOf = ({ before, base, kind, why, content }: KeptEntry): string => {
  if (why === 'shared') return 'another source has it';
  if (why === 'unknown') return 'imported before sources were recorded';
  if (kind === 'double') return `another file is about ${before.slug} as well`;
  const by = `by ${visibleText(before.updatedBy)}`;
  if (base === undefined) return `made here ${by}`;
  const since = `since revision ${base} ${by}`;
  if (content !== undefined && content.slug !== before.slug)
    return `now ${before.slug} here, changed ${since}`;
  return `${before.status === 'archived' ? 'archived' : 'changed'} here ${since}`;
};

/** What is overwritten unseen, because `onConflict` says so. */
const overOf = ({ before, over }: PlannedWrite): string =>
  over && before ? `, over revision ${before.revision} by ${visibleText(before.updatedBy)}` : '';
