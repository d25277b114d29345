import { stringify } from 'yaml';
import type { Snapshot } from '../store/tables.ts';

/** A revision as a text to compare: what is not the answer as YAML, a line a thing, then the answer. */
export const revisionDocument = ({ answer, contentHash: _, ...fields }: Snapshot): string =>
  `${stringify(fields, { lineWidth: 0 })}---\n${answer}\n`;
