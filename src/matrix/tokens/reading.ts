import type { TokenClassification, TokenWarning } from './schema.ts';

/** What a family's reader finds out about a token beyond its prefix. */
export interface TokenReading extends Pick<TokenClassification, 'form' | 'checksum' | 'localpart'> {
  readonly warnings: readonly TokenWarning[];
}
