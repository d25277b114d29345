import type { Role } from '../core/caller.ts';
import type { Kit } from './sqlite/kit.ts';

export const STATUSES = ['draft', 'published', 'archived'] as const;
export type Status = (typeof STATUSES)[number];

export const CHANGE_TYPES = ['created', 'updated', 'moved', 'renamed', 'removed'] as const;
export type ChangeType = (typeof CHANGE_TYPES)[number];

export const WEBHOOK_STATUSES = ['active', 'paused'] as const;
export type WebhookStatus = (typeof WEBHOOK_STATUSES)[number];

export const DELIVERY_STATES = ['pending', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What is true today where an answer is older: Markdown, and the day on which it was written (`2026-11-30`). */
export interface EditorsNote {
  date: string;
  text: string;
}

/** What a revision keeps: everything an editor wrote, by name rather than by id, so that it reads on its own. */
export interface Snapshot {
  slug: string;
  locale: string;
  category: string;
  question: string;
  aliases: string[];
  answer: string;
  tags: string[];
  status: Status;
  position: number;
  source: { title: string; url: string | null } | null;
  /** Absent in revisions without one. */
  editorsNote?: EditorsNote;
  /** Absent in revisions without any. */
  tools?: string[];
  /** Absent in revisions without any. */
  negativeQuestions?: string[];
  contentHash: string;
}

/** Who redacted a revision, and why, if they said. */
export interface Redaction {
  at: number;
  by: string;
  note: string | null;
}

/** A category as its file in the content directory tells it. */
export interface CategoryTexts {
  title: string;
  description: string;
  position: number;
}

/** Describes every table once, in the words of an engine's column kit. */
export const describeTables = (kit: Kit) => {
  const { table, text, integer, time, json, sequence, index, uniqueIndex, primaryKey } = kit;

  /** One row: what changed last, for validators of answers that span many entries. */
  const state = table('state', {
    id: integer('id').primaryKey(),
    /** Grows with every committed write. */
    version: integer('version').notNull(),
    /** Never goes back. */
    modifiedAt: time('modified_at').notNull(),
    /** Grows with every committed write that changed what everybody sees: no validator of theirs tells of drafts. */
    publicVersion: integer('public_version').notNull().default(0),
    /** When such a write was last, in a second that none before it had. */
    publicAt: time('public_at').notNull().default(0),
    /** `RENDERER_VERSION` that wrote `entries.text` and `entries.excerpt`. */
    renderer: integer('renderer').notNull(),
    /** `INDEX_VERSION` that wrote the full-text index; 0 before it was first written. */
    indexVersion: integer('index_version').notNull().default(0),
    /** Names what the change log tells of; a restored backup begins another history, with places of its own. */
    history: text('history').notNull().default(''),
    /** Counts what was erased since the file was last written anew: so long there may be traces of it in free pages and in the log. */
    traces: integer('traces').notNull().default(0),
  });

  const categories = table(
    'categories',
    {
      id: text('id').primaryKey(),
      slug: text('slug').notNull(),
      title: text('title').notNull(),
      /** Markdown. */
      description: text('description').notNull(),
      position: integer('position').notNull(),
      modifiedAt: time('modified_at').notNull(),
      /** What the content directory is known to have of it; null for what was never in it. */
      seen: json<CategoryTexts>('seen'),
    },
    (c) => [uniqueIndex('categories_slug').on(c.slug), index('categories_position').on(c.position, c.id)],
  );

  const entries = table(
    'entries',
    {
      id: text('id').primaryKey(),
      slug: text('slug').notNull(),
      locale: text('locale').notNull(),
      categoryId: text('category_id')
        .notNull()
        .references(() => categories.id),
      /** Copy of `categories.position`, so that one index serves the whole knowledge base in reading order. */
      categoryPosition: integer('category_position').notNull(),
      position: integer('position').notNull(),
      question: text('question').notNull(),
      aliases: json<string[]>('aliases').notNull(),
      /** Markdown. */
      answer: text('answer').notNull(),
      /** The answer as plain text, and its beginning; drawn from `answer` by the renderer. */
      text: text('text').notNull(),
      excerpt: text('excerpt').notNull(),
      tags: json<string[]>('tags').notNull(),
      status: text('status').$type<Status>().notNull(),
      revision: integer('revision').notNull(),
      contentHash: text('content_hash').notNull(),
      sourceTitle: text('source_title'),
      sourceUrl: text('source_url'),
      editorsNote: json<EditorsNote>('editors_note'),
      /** Names of the tools that bear on it. */
      tools: json<string[]>('tools'),
      /** Questions that it does not answer. */
      negativeQuestions: json<string[]>('negative_questions'),
      createdAt: time('created_at').notNull(),
      createdBy: text('created_by').notNull(),
      updatedAt: time('updated_at').notNull(),
      updatedBy: text('updated_by').notNull(),
      publishedAt: time('published_at'),
      archivedAt: time('archived_at'),
      /** When this row last changed here; `updatedAt` may be older, when content comes with its own dates. */
      modifiedAt: time('modified_at').notNull(),
      /** The revision that the content directory is known to have; null for what was never in it. */
      seenRevision: integer('seen_revision'),
    },
    (e) => [
      uniqueIndex('entries_slug_locale').on(e.slug, e.locale),
      // One index a sort order: a page is read by seeking, never by sorting (see `entries.ts`). What stands behind the
      // id is filtered on: a row that does not match is passed over without being fetched.
      index('entries_by_position').on(
        ...[e.status, e.locale, e.categoryPosition, e.categoryId, e.position, e.id, e.updatedAt],
      ),
      index('entries_by_category').on(e.categoryId, e.status, e.locale, e.position, e.id, e.updatedAt),
      index('entries_by_updated').on(e.status, e.locale, e.updatedAt, e.id, e.categoryId),
      index('entries_by_question').on(e.status, e.locale, e.question, e.id, e.updatedAt, e.categoryId),
      index('entries_by_status').on(e.status, e.id),
      // Read whole, without fetching a row: to count the entries of a category, and to tell where all entries are.
      index('entries_in_category').on(e.categoryId, e.status, e.slug),
      index('entries_by_address').on(e.status, e.slug, e.locale, e.updatedAt),
    ],
  );

  /**
   * How many entries there are, kept by triggers (see the migration `counts`): counting them takes as long as reading them. With
   * the empty locale, how many slugs they have among them: an entry is one in however many languages.
   */
  const entryCounts = table(
    'entry_counts',
    {
      categoryId: text('category_id').notNull(),
      status: text('status').$type<Status>().notNull(),
      locale: text('locale').notNull(),
      entries: integer('entries').notNull(),
    },
    (c) => [primaryKey({ columns: [c.categoryId, c.status, c.locale] })],
  );

  const entryTags = table(
    'entry_tags',
    {
      tag: text('tag').notNull(),
      entryId: text('entry_id')
        .notNull()
        .references(() => entries.id, { onDelete: 'cascade' }),
    },
    (t) => [primaryKey({ columns: [t.tag, t.entryId] }), index('entry_tags_entry').on(t.entryId)],
  );

  /** Slugs that an entry had before it was renamed: its old addresses go on working. */
  const formerSlugs = table(
    'former_slugs',
    {
      slug: text('slug').notNull(),
      locale: text('locale').notNull(),
      entryId: text('entry_id')
        .notNull()
        .references(() => entries.id, { onDelete: 'cascade' }),
    },
    (f) => [primaryKey({ columns: [f.slug, f.locale] }), index('former_slugs_entry').on(f.entryId)],
  );

  const revisions = table(
    'revisions',
    {
      entryId: text('entry_id')
        .notNull()
        .references(() => entries.id, { onDelete: 'cascade' }),
      revision: integer('revision').notNull(),
      at: time('at').notNull(),
      by: text('by').notNull(),
      note: text('note'),
      /** The JSON text `null` when it was redacted. */
      snapshot: json<Snapshot | null>('snapshot').notNull(),
      /** Copies out of the snapshot, so that a list of revisions need not read what they say. */
      status: text('status').$type<Status>().notNull(),
      /** Empty when it was redacted: a short text could be found out by it. */
      contentHash: text('content_hash').notNull(),
      redacted: json<Redaction>('redacted'),
    },
    (r) => [primaryKey({ columns: [r.entryId, r.revision] })],
  );

  /** Entries of which nothing is left: a backup that still has one is restored without it. */
  const purges = table('purges', {
    entryId: text('entry_id').primaryKey(),
    at: time('at').notNull(),
    by: text('by').notNull(),
  });

  /** What readers could see change, in order. No foreign key: a removal outlives its entry. */
  const changes = table('changes', {
    seq: sequence('seq'),
    type: text('type').$type<ChangeType>().notNull(),
    entryId: text('entry_id').notNull(),
    slug: text('slug').notNull(),
    locale: text('locale').notNull(),
    revision: integer('revision').notNull(),
    at: time('at').notNull(),
  });

  /**
   * How a category or an entry was written in the content directory it came from: its path and everything around
   * the body, so that an export gives back the very bytes of what has not changed since.
   */
  const files = table(
    'files',
    {
      path: text('path').primaryKey(),
      /** Of an entry or a category. */
      ownerId: text('owner_id').notNull(),
      /** Of the values that the file held; the file is written anew when the owner's values hash otherwise. */
      hash: text('hash').notNull(),
      prefix: text('prefix').notNull(),
      suffix: text('suffix').notNull(),
      /** 1 when every line of the file ends in CR LF. */
      crlf: integer('crlf').notNull(),
    },
    (f) => [uniqueIndex('files_owner').on(f.ownerId)],
  );

  /** What each source of imports has brought, by the source's name: of two, neither takes down what the other brought. */
  const sourceItems = table(
    'source_items',
    {
      source: text('source').notNull(),
      /** Of an entry or a category; `synonyms de` for the synonyms of a language. */
      ownerId: text('owner_id').notNull(),
      /** The revision of an entry that the source is known to have. */
      revision: integer('revision'),
      /** What it is known to have of a category. */
      texts: json<CategoryTexts>('texts'),
    },
    (s) => [primaryKey({ columns: [s.source, s.ownerId] }), index('source_items_owner').on(s.ownerId)],
  );

  /**
   * Texts of files that an import has read or an export written, by the path below the content directory: an export overwrites
   * no other text.
   */
  const exchangedFiles = table(
    'exchanged_files',
    {
      path: text('path').notNull(),
      /** Of all of the text. */
      hash: text('hash').notNull(),
      ownerId: text('owner_id').notNull(),
    },
    (f) => [primaryKey({ columns: [f.path, f.hash] }), index('exchanged_files_owner').on(f.ownerId)],
  );

  /** The editors' synonyms, as they wrote them. */
  const synonyms = table('synonyms', {
    locale: text('locale').primaryKey(),
    text: text('text').notNull(),
  });

  /** API keys: callers that may do more than read what is published. Only a digest of a key is stored. */
  const apiKeys = table(
    'api_keys',
    {
      id: text('id').primaryKey(),
      /** Signs what is written with it. */
      name: text('name').notNull(),
      role: text('role').$type<Role>().notNull(),
      /** Beginning of the key: what it is found by, and what people recognise it by. */
      hint: text('hint').notNull(),
      /** SHA-256 of the key, in hexadecimal. */
      hash: text('hash').notNull(),
      createdAt: time('created_at').notNull(),
      expiresAt: time('expires_at'),
      revokedAt: time('revoked_at'),
      /** To the minute. */
      lastUsedAt: time('last_used_at'),
    },
    (k) => [uniqueIndex('api_keys_hint').on(k.hint)],
  );

  /** Responses to requests with an Idempotency-Key, to be sent again. */
  const idempotentResponses = table(
    'idempotent_responses',
    {
      /** Digest of the API key's id and the Idempotency-Key. */
      key: text('key').primaryKey(),
      /** Digest of the request. */
      request: text('request').notNull(),
      status: integer('status').notNull(),
      headers: json<Record<string, string>>('headers').notNull(),
      body: text('body').notNull(),
      at: time('at').notNull(),
      /** Id of the API key, whose share it takes. */
      caller: text('caller').notNull().default(''),
      /** About what the row takes. */
      bytes: integer('bytes').notNull().default(0),
    },
    (r) => [
      index('idempotent_responses_at').on(r.at),
      index('idempotent_responses_caller').on(r.caller, r.at, r.bytes),
    ],
  );

  /** Receivers of changes. */
  const webhooks = table('webhooks', {
    id: text('id').primaryKey(),
    url: text('url').notNull(),
    events: json<ChangeType[]>('events').notNull(),
    description: text('description').notNull(),
    status: text('status').$type<WebhookStatus>().notNull(),
    /** Why it is paused, when no admin paused it. */
    pausedBecause: text('paused_because').$type<'gone'>(),
    /** Signs what is sent, so it cannot be stored as a digest. */
    secret: text('secret').notNull(),
    /** The one before it signs as well for a time, so that a receiver can change over. */
    formerSecret: text('former_secret'),
    formerSecretUntil: time('former_secret_until'),
    createdAt: time('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    modifiedAt: time('modified_at').notNull(),
  });

  /** What webhooks are owed, and what became of it: a row for each of them, in the transaction of the change. */
  const deliveries = table(
    'webhook_deliveries',
    {
      /** Their order. */
      seq: sequence('seq'),
      /** Of the message: the same for every webhook that gets it. */
      id: text('id').notNull(),
      webhookId: text('webhook_id')
        .notNull()
        .references(() => webhooks.id, { onDelete: 'cascade' }),
      /** `changes.seq` of what it tells. */
      change: integer('change').notNull(),
      entryId: text('entry_id').notNull(),
      state: text('state').$type<DeliveryState>().notNull(),
      /** Begun so far. */
      attempts: integer('attempts').notNull(),
      /**
       * When it is to be sent, at the earliest; while a process is sending it, when another one may take over. Absent when it
       * is over, and while an earlier one of the same entry is not.
       */
      dueAt: time('due_at'),
      /** Names who is at it. */
      claim: text('claim'),
      attemptedAt: time('attempted_at'),
      /** HTTP status of the last response; absent when there was none. */
      responseStatus: integer('response_status'),
      /** Why the last attempt failed. */
      error: text('error'),
      createdAt: time('created_at').notNull(),
      endedAt: time('ended_at'),
    },
    (d) => [
      uniqueIndex('webhook_deliveries_id').on(d.webhookId, d.id),
      index('webhook_deliveries_due').on(d.webhookId, d.dueAt, d.seq),
      index('webhook_deliveries_entry').on(d.webhookId, d.entryId, d.state, d.seq),
      index('webhook_deliveries_order').on(d.webhookId, d.seq),
      index('webhook_deliveries_state').on(d.webhookId, d.state, d.seq),
      index('webhook_deliveries_ended').on(d.state, d.endedAt),
    ],
  );

  /** Whether an answer helped, as readers say: once a day for each network. */
  const feedback = table(
    'feedback',
    {
      entryId: text('entry_id')
        .notNull()
        .references(() => entries.id, { onDelete: 'cascade' }),
      /** Days since 1970, UTC. */
      day: integer('day').notNull(),
      /** Digest that tells networks of one day apart, and nothing once its salt is gone. */
      voter: text('voter').notNull(),
      /** 1 or 0. */
      helpful: integer('helpful').notNull(),
      comment: text('comment'),
      /** Of the entry, as it was read. */
      revision: integer('revision').notNull(),
      /** Which sixteenth of all networks it came from; absent before that was noted. */
      networkGroup: integer('network_group'),
    },
    (f) => [primaryKey({ columns: [f.entryId, f.day, f.voter] }), index('feedback_day').on(f.day)],
  );

  /** One row: what the digests of today's readers are made with. It is overwritten when a day is over. */
  const dailySalt = table('daily_salt', {
    id: integer('id').primaryKey(),
    day: integer('day').notNull(),
    salt: text('salt').notNull(),
  });

  /** What was searched for, counted by day. */
  const searchCounts = table(
    'search_counts',
    {
      day: integer('day').notNull(),
      locale: text('locale').notNull(),
      query: text('query').notNull(),
      searches: integer('searches').notNull(),
      withoutResult: integer('without_result').notNull(),
      opened: integer('opened').notNull(),
      /** Networks that are known to have searched for it on that day, at least. */
      networks: integer('networks').notNull().default(0),
      /** A bit for each sixteenth of all networks that searches came from. */
      networkGroups: integer('network_groups').notNull().default(0),
    },
    (s) => [primaryKey({ columns: [s.day, s.locale, s.query] })],
  );

  /** One row: the coefficients of the confidence that were fitted to this database's own questions. */
  const confidenceFit = table('confidence_fit', {
    id: integer('id').primaryKey(),
    weights: json<Record<string, number>>('weights').notNull(),
    /** Judged questions that they were fitted to. */
    questions: integer('questions').notNull(),
    at: time('at').notNull(),
  });

  /** Which entries were opened from the results of which searches, counted by day. */
  const openedEntries = table(
    'opened_entries',
    {
      day: integer('day').notNull(),
      locale: text('locale').notNull(),
      query: text('query').notNull(),
      entryId: text('entry_id')
        .notNull()
        .references(() => entries.id, { onDelete: 'cascade' }),
      opened: integer('opened').notNull(),
      /** As in `search_counts`. */
      networks: integer('networks').notNull(),
      networkGroups: integer('network_groups').notNull(),
    },
    (o) => [primaryKey({ columns: [o.day, o.locale, o.query, o.entryId] })],
  );

  /** Suggested aliases that editors do not want. */
  const dismissedAliases = table(
    'dismissed_aliases',
    {
      entryId: text('entry_id')
        .notNull()
        .references(() => entries.id, { onDelete: 'cascade' }),
      query: text('query').notNull(),
      /** When; it is remembered as long as what was counted. */
      day: integer('day').notNull(),
    },
    (d) => [primaryKey({ columns: [d.entryId, d.query] })],
  );

  return {
    ...{ state, categories, entries, entryCounts, entryTags, formerSlugs, revisions, purges },
    ...{ changes, files, synonyms, sourceItems, exchangedFiles },
    ...{ apiKeys, idempotentResponses, webhooks, deliveries },
    ...{ feedback, dailySalt, searchCounts, openedEntries, dismissedAliases, confidenceFit },
  };
};

export type Tables = ReturnType<typeof describeTables>;
