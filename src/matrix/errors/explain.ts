import { hasSecret } from '../../core/secrets/secrets.ts';
import { ENTRIES } from '../entries.ts';
import type { EntryReference } from '../find-entry-link.ts';
import { BY_CODE } from './by-code.ts';
import { BY_WORDS } from './by-words.ts';
import type { Explanation } from './explanation.ts';
import type { ErrorExplanation, ErrorRequest } from './schema.ts';

const ERRCODE = /\b(?:M|ORG\.MATRIX|IO\.ELEMENT)_[A-Z_]{3,60}\b/;

/** The explanation of each title, so that the entry can be found by the answer alone. */
const BY_TITLE: ReadonlyMap<string, Explanation> = new Map(
  [...BY_CODE, ...BY_WORDS].map((one) => [one.title, one]),
);

const UNKNOWN = {
  title: 'This is not explained here',
  cause: 'It is no errcode of the specification, and no message that is known here.',
  steps: [
    'Paste the whole body of the response, with "errcode" and "error", or the line of the log.',
    'Look at the log of the homeserver at the time of the request: it says more than the response does.',
  ],
};

const find = (text: string, errcode: string | undefined): Explanation | undefined =>
  BY_WORDS.find(
    ({ words, errcode: own }) =>
      words.test(text) &&
      (own === undefined || errcode === undefined || own === errcode || errcode === 'M_UNKNOWN'),
  ) ?? BY_CODE.find((one) => one.errcode === errcode);

/** Tells what an error means and what to do, from an errcode, a message, a whole body or a line of a log. */
export const explainError = ({ error }: ErrorRequest): Omit<ErrorExplanation, 'entry'> => {
  const errcode = ERRCODE.exec(error)?.[0] ?? ERRCODE.exec(error.trim().toUpperCase())?.[0];
  const found = find(error, errcode);
  const { title, cause, steps } = found ?? UNKNOWN;
  return {
    // Only what the specification has: anything else may be part of a secret.
    errcode: BY_CODE.find((one) => one.errcode === errcode)?.errcode ?? found?.errcode ?? null,
    known: found !== undefined,
    title,
    cause,
    steps: [...steps],
    hasSecret: hasSecret(error),
  };
};

/** The entry for an answer. */
export const entryForError = (
  answer: Pick<ErrorExplanation, 'title'> | undefined,
): EntryReference | undefined => {
  const name = BY_TITLE.get(answer?.title ?? '')?.entry;
  return name && ENTRIES[name];
};
