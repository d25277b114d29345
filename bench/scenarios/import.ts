import { join } from 'node:path';
import { copyRows } from '../copy-rows.ts';
import type { Figure, Goal } from '../figure.ts';
import type { Scenario } from './index.ts';

/** `lectern import` of a content directory, beside the bare SQLite inserts of the rows that it makes. */
export const imported: Scenario = async ({ content, database, folder, importSeconds }) => {
  const what = `import of ${content.entries.length.toLocaleString('en')} entries`;
  const { rows, postings } = copyRows(database, join(folder, 'bare.db'));
  const beside = (name: string, value: number, goal?: Goal): Figure => ({
    what,
    value: importSeconds,
    unit: 's',
    beside: { what: name, value },
    ratio: importSeconds / value,
    ...(goal && { goal }),
  });
  return [beside('bare inserts', rows + postings, { most: 4 }), beside('without the full-text tables', rows)];
};
