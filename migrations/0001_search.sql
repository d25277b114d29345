CREATE TABLE `synonyms` (
	`locale` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `state` ADD `index_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- The full-text index: a projection of the published entries that can be emptied and written anew at any time. The two
-- FTS5 tables hold no text: each document is a list of stem numbers in base 36, so that nothing that a user types can be
-- read as their query language, and so that they stay small (contentless, no positions). Keys of documents are never
-- given twice, so what is remembered by key cannot be stale.
CREATE TABLE search_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  generation INTEGER NOT NULL
);
--> statement-breakpoint
INSERT INTO search_state (id, generation) VALUES (1, 1);
--> statement-breakpoint
CREATE TABLE search_locale (
  locale TEXT PRIMARY KEY,
  entries INTEGER NOT NULL,
  phrasings INTEGER NOT NULL,
  phrasing_tokens INTEGER NOT NULL,
  answers INTEGER NOT NULL,
  answer_tokens INTEGER NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE search_stem (
  id INTEGER PRIMARY KEY,
  locale TEXT NOT NULL,
  stem TEXT NOT NULL,
  entries INTEGER NOT NULL,
  questions INTEGER NOT NULL,
  answers INTEGER NOT NULL,
  UNIQUE (locale, stem)
);
--> statement-breakpoint
CREATE TABLE search_word (
  id INTEGER PRIMARY KEY,
  locale TEXT NOT NULL,
  word TEXT NOT NULL,
  stem_id INTEGER NOT NULL,
  uses INTEGER NOT NULL,
  UNIQUE (locale, word)
);
--> statement-breakpoint
CREATE TABLE search_entry (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  entry_id TEXT NOT NULL UNIQUE,
  locale TEXT NOT NULL,
  position INTEGER NOT NULL,
  vector BLOB NOT NULL
);
--> statement-breakpoint
CREATE TABLE search_text (
  key INTEGER PRIMARY KEY,
  locale TEXT NOT NULL,
  folded TEXT NOT NULL,
  position INTEGER NOT NULL,
  question TEXT NOT NULL,
  words BLOB NOT NULL,
  text TEXT NOT NULL
);
--> statement-breakpoint
CREATE INDEX search_text_folded ON search_text (locale, folded, position);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_question USING fts5(stems, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
--> statement-breakpoint
CREATE VIRTUAL TABLE search_answer USING fts5(stems, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
