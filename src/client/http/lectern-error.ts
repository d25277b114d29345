import type { Problem } from '../api-types.ts';

/** An answer that is no success, with the problem (RFC 9457) that the service tells. */
export class LecternError extends Error {
  override name = 'LecternError';
  declare readonly status: number;
  /** Last part of the problem's type: `not-found`, `invalid-cursor` …; `about:blank` when a proxy answered. */
  declare readonly code: string;
  declare readonly problem: Problem;
  /** Seconds to wait before it is worth trying again, where the service says so. */
  declare readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail);
    this.status = problem.status;
    this.code = problem.type.slice(problem.type.lastIndexOf('/') + 1);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** The error of a response; one that is no problem of the service has its status alone. */
export const errorOf = async (response: Response): Promise<LecternError> => {
  const { status, statusText, headers } = response;
  const retryAfter = headers.get('retry-after');
  return new LecternError(
    (await problemIn(response)) ?? {
      type: 'about:blank',
      title: statusText,
      status,
      detail: `${status} is no answer of this service.`,
      instance: '',
    },
    // In seconds, as the service says it. A proxy may name a date, which is left to its owner.
    /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) : undefined,
  );
};

export const isJson = ({ headers }: Response): boolean =>
  /[/+]json\b/.test(headers.get('content-type') ?? '');

const problemIn = async (response: Response): Promise<Problem | undefined> => {
  // Whatever came: it is looked at here.
  const problem = (await response.json().catch(() => undefined)) as Partial<Problem> | null | undefined;
  return problem?.type && problem.detail ? (problem as Problem) : undefined;
};
