import { type Figure, type Goal, isMet } from './figure.ts';

/**
 * The figures as a Markdown table, for a terminal and for the documentation.
 *
 * @param isJudged whether to say which goals are met: not where too little was measured to tell
 */
export const tableOf = (figures: readonly Figure[], isJudged: boolean): string => {
  const rows = [
    ['what', 'measured', 'beside', 'ratio', 'goal', ''],
    ...figures.map((figure) => {
      const { what, value, unit, beside, ratio, goal } = figure;
      const met = isJudged ? isMet(figure) : undefined;
      return [
        what,
        `${shown(value)} ${unit}`,
        beside === undefined ? '' : `${beside.what}: ${shown(beside.value)}`,
        ratio === undefined ? '' : ratio.toFixed(2),
        goal === undefined ? '' : sayGoal(goal, ratio === undefined ? ` ${unit}` : ''),
        met === undefined ? '' : met ? 'met' : 'missed',
      ];
    }),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) => `| ${row.map((cell, n) => cell.padEnd(widths[n]!)).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
};

const sayGoal = (goal: Goal, unit: string): string =>
  'least' in goal ? `>= ${goal.least}${unit}` : `<= ${goal.most}${unit}`;

/** Three digits that count, or all in front of the point. */
const shown = (value: number): string => {
  if (Number.isNaN(value)) return '?';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toPrecision(3);
};
