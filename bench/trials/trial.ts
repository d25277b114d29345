import type { Fixture } from '../fixture.ts';
import type { Server } from '../servers.ts';
import type { Journal } from './journal.ts';

/** A service that a trial is made of, over a database of its own or the one of all. */
export interface Subject {
  server: Server;
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** Path of its database. */
  database: string;
  /** Headers of an admin. */
  key: Record<string, string>;
  /** What it has acknowledged, to be looked for at the end. */
  journal: Journal;
}

export interface TrialContext {
  fixture: Fixture;
  /** How much is done: 1, or less for a short form. */
  scale: number;
  /** Notes what was promised and not kept. */
  lose: (what: string) => void;
  /** Tells of something that is worth a line. */
  note: (what: string) => void;
}

/** Something that goes on beside readers, who are not to notice. */
export interface Trial {
  name: string;
  /** Where the database lies: a disk of its own that can be filled, or beside those of other trials. */
  disk?: 'small';
  /** Does it, until it is over; readers ask all the while. */
  run: (subject: Subject, context: TrialContext) => Promise<void>;
  /** Whether the service is to be there in the end. */
  ends?: boolean;
}
