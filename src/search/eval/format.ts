import type { CalibrationBin, EvaluationResult, SetResult } from './run.ts';

const HEADINGS = [
  'collection',
  'queries',
  'nDCG@10',
  'MRR@10',
  'success@1',
  'in top 3',
  'recall@10',
  'median ms',
  'p95 ms',
];

/** The results as a table for people, in plain text. */
export const formatTable = (results: readonly EvaluationResult[]): string => {
  const rows = results.flatMap(({ collection, clean, typos }) => [
    row(collection, clean),
    ...(typos === null ? [] : [row(`${collection}, typos`, typos)]),
  ]);
  const confidences = results.flatMap(({ collection, confidence }) =>
    confidence === null
      ? []
      : [
          '',
          `${collection}, confidence: at ${confidence.threshold}, ${percent(confidence.answered)} of the answerable questions get an answer,`,
          `and ${percent(confidence.falseAnswers)} of ${confidence.outOfScope} that have none.`,
          `Of all that is answered ${percent(confidence.precision)} is right.`,
          `Where 20 % of those do: ${percent(confidence.answeredAt20)}; where 10 % do: ${percent(confidence.answeredAt10)}.`,
          ...calibration(confidence.calibration),
        ],
  );
  return [...align([HEADINGS, ...rows]), ...confidences].join('\n');
};

/** A line for each bin that has questions. */
const calibration = (bins: readonly CalibrationBin[]): string[] => [
  '',
  'confidence  questions  mean confidence  right',
  ...bins
    .filter(({ questions }) => questions > 0)
    .map(
      ({ from, to, questions, confidence, right }) =>
        `${from.toFixed(1)} - ${to.toFixed(1)}  ${String(questions).padStart(9)}  ${confidence.toFixed(3).padStart(15)}  ${percent(right).padStart(7)}`,
    ),
];

const row = (name: string, set: SetResult): string[] => [
  name,
  String(set.queries),
  ...[set.ndcg, set.mrr, set.success1, set.success3, set.recall].map((value) => value.toFixed(3)),
  ...[set.medianMs, set.p95Ms].map((value) => value.toFixed(2)),
];

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** The first column to the left, the others to the right. */
const align = (rows: readonly (readonly string[])[]): string[] => {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  return rows.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  '),
  );
};
