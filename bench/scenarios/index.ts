import type { Figure } from '../figure.ts';
import type { Fixture } from '../fixture.ts';
import { changes } from './changes.ts';
import { coldReads } from './cold-reads.ts';
import { coldStart } from './cold-start.ts';
import { exported } from './export.ts';
import { hotReads } from './hot-reads.ts';
import { imported } from './import.ts';
import { memory } from './memory.ts';
import { neverStale } from './never-stale.ts';
import { paging } from './paging.ts';
import { searches } from './search.ts';
import { utilities } from './utilities.ts';
import { workers } from './workers.ts';

/** Measures something over the fixture, and leaves it as it was; servers that the fixture started are stopped behind it. */
export type Scenario = (fixture: Fixture) => Promise<Figure[]>;

/** To add one: a file here that exports a `Scenario`, and a line. They run, and are printed, in this order. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  hot: hotReads,
  cold: coldReads,
  paging,
  search: searches,
  changes,
  utilities,
  export: exported,
  import: imported,
  start: coldStart,
  memory,
  workers,
  stale: neverStale,
};
