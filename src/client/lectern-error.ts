import type { Problem } from './api-types.ts';

/** An answer that is no success, with the problem (RFC 9457) that the service tells. */
export class LecternError extends Error {
  override name = 'LecternError';
  readonly status: number;
  /** Last part of the problem's type: `not-found`, `invalid-cursor` …; `about:blank` when a proxy answered. */
  readonly code: string;
  readonly problem: Problem;
  /** Seconds to wait before it is worth trying again, where the service says so. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail);
    this.status = problem.status;
    this.code = problem.type.slice(problem.type.lastIndexOf('/') + 1);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** The error that an answer tells of; one that is no problem of the service is told by its status. */
export const errorOf = async (response: Response): Promise<LecternError> => {
  const { status, headers } = response;
  const problem: unknown = isJson(response) ? await response.json().catch(() => undefined) : undefined;
  return new LecternError(
    isProblem(problem)
      ? problem
      : {
          type: 'about:blank',
          title: response.statusText,
          status,
          detail: `${response.url} answered ${status} and nothing that this client reads; is the base URL right?`,
          instance: headers.get('x-request-id') ?? '',
        },
    secondsIn(headers.get('retry-after')),
  );
};

export const isJson = ({ headers }: Response): boolean =>
  /[/+]json\b/.test(headers.get('content-type') ?? '');

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'type' in value && 'detail' in value;

/** `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date. */
const secondsIn = (text: string | null): number | undefined => {
  if (text === null) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
};
