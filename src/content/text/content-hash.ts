import { createHash } from 'node:crypto';

/** What readers read. Where an entry stands, its tags and its status are not content. */
export interface HashedContent {
  question: string;
  aliases: readonly string[];
  answer: string;
}

/**
 * `sha256-` and the base64url digest of what an entry says: equal for equal content on every server, so that consumers
 * tell a new answer from new metadata.
 */
export const hashContent = ({ question, aliases, answer }: HashedContent): string =>
  hashOf([question, aliases, answer]);

const hashes = new WeakMap<HashedContent, string>();

/** The same, kept with the object: for content that does not change while it is worked on. */
export const hashContentOnce = (content: HashedContent): string => {
  const hash = hashes.get(content) ?? hashContent(content);
  hashes.set(content, hash);
  return hash;
};

/** The same digest over any JSON value. */
export const hashOf = (value: unknown): string =>
  `sha256-${createHash('sha256').update(JSON.stringify(value)).digest('base64url')}`;
