/** One observation: what was seen, and whether it was right. */
export interface Observation {
  readonly x: readonly number[];
  readonly isRight: boolean;
  /** What it counts; 1 when absent. */
  readonly weight?: number;
}

export interface FitOptions {
  /** Where the coefficients begin, and are drawn to: the base first. */
  readonly prior: readonly number[];
  /** How many observations' worth of certainty the prior has. */
  readonly strength: number;
  /** The least and the largest value of each coefficient. */
  readonly bounds: readonly (readonly [number, number])[];
}

/** Newton's method doubles the right digits with each step; it is cut short all the same. */
const MAX_STEPS = 50;
const SMALL_ENOUGH = 1e-6;

/**
 * Logistic regression with a Gaussian prior (ridge): few observations leave the coefficients where they were. Each stays within its
 * bounds. Cost: steps × observations × coefficients².
 */
export const fitLogistic = (
  observations: readonly Observation[],
  { prior, strength, bounds }: FitOptions,
): number[] => {
  let coefficients = [...prior];
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const size = prior.length;
    const gradient = coefficients.map((value, at) => strength * (prior[at]! - value));
    const curvature = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => (row === column ? strength : 0)),
    );
    for (const { x, isRight, weight = 1 } of observations) {
      const inputs = [1, ...x];
      const chance = sigmoid(dot(coefficients, inputs));
      const bend = weight * chance * (1 - chance);
      for (const [row, input] of inputs.entries()) {
        gradient[row]! += weight * (Number(isRight) - chance) * input;
        for (const [column, other] of inputs.entries()) curvature[row]![column]! += bend * input * other;
      }
    }
    const change = solve(curvature, gradient);
    const next = coefficients.map((value, at) => {
      const [least, most] = bounds[at]!;
      return Math.min(most, Math.max(least, value + change[at]!));
    });
    const moved = Math.max(...next.map((value, at) => Math.abs(value - coefficients[at]!)));
    coefficients = next;
    if (moved < SMALL_ENOUGH) break;
  }
  return coefficients;
};

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * b[at]!, 0);

/** Solves a positive definite system by elimination; what the prior adds to its diagonal keeps it solvable. */
const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (const [pivot, row] of rows.entries()) {
    for (const other of rows.slice(pivot + 1)) {
      const factor = other[pivot]! / row[pivot]!;
      for (let column = pivot; column < other.length; column += 1) other[column]! -= factor * row[column]!;
    }
  }
  const solution = rows.map(() => 0);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at]!;
    const rest = row
      .slice(at + 1, -1)
      .reduce((sum, value, index) => sum + value * solution[at + 1 + index]!, 0);
    solution[at] = (row.at(-1)! - rest) / row[at]!;
  }
  return solution;
};
