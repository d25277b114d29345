import type { FastifyRequest } from 'fastify';
import { AppError } from '../../core/errors.ts';

/** The revisions that a caller takes for the present one, by If-Match; `any` is `*`. */
export type KnownRevisions = 'any' | readonly number[];

/** RFC 9110, section 8.8.3: tags in quotes, weak ones with `W/`, commas between them. */
const TAGS = /^\s*(?:(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"\s*(?:,\s*|$))+$/;

/** A strong tag of an entry in any of its representations (`entityTag`): the revision is what matters to a write. */
const REVISION = /(?<!W\/)"r(\d{1,15})\./g;

/**
 * Reads If-Match, which every change of something that exists needs (RFC 9110, section 13.1.1). A weak tag matches nothing.
 *
 * @throws AppError `precondition-required` (RFC 6585, section 3) where it is absent.
 */
export const knownRevisions = ({ headers }: FastifyRequest): KnownRevisions => {
  const match = headers['if-match'];
  if (match === undefined) {
    throw new AppError(
      'precondition-required',
      'Send If-Match with the ETag of what you are changing, so that no other edit is lost; GET it for its ETag.',
    );
  }
  if (match.trim() === '*') return 'any';
  if (!TAGS.test(match)) throw malformed('If-Match');
  return [...match.matchAll(REVISION)].map(([, revision]) => Number(revision));
};

/** Whether the caller says by `If-None-Match: *` that nothing may be there yet. No other form means anything for a write. */
export const mustBeNew = ({ headers }: FastifyRequest): boolean => {
  const match = headers['if-none-match'];
  if (match !== undefined && match.trim() !== '*') throw malformed('If-None-Match');
  return match !== undefined;
};

const malformed = (name: string): AppError => {
  const detail =
    name === 'If-Match'
      ? 'If-Match takes an ETag as it was given, in its quotes, or *.'
      : 'Here If-None-Match takes only *: nothing of that name may exist.';
  return new AppError('invalid-request', detail, {
    errors: [{ pointer: `#/header/${name.toLowerCase()}`, code: 'invalid-entity-tag', detail }],
  });
};
