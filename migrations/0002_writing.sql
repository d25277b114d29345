CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`hint` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`revoked_at` integer,
	`last_used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hint` ON `api_keys` (`hint`);--> statement-breakpoint
CREATE TABLE `idempotent_answers` (
	`key` text PRIMARY KEY NOT NULL,
	`request` text NOT NULL,
	`status` integer NOT NULL,
	`headers` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `idempotent_answers_at` ON `idempotent_answers` (`at`);--> statement-breakpoint
-- SQLite adds no column to rows that are there unless it has a default; what they hold is in their snapshots.
ALTER TABLE `revisions` ADD `status` text NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE `revisions` ADD `content_hash` text NOT NULL DEFAULT '';--> statement-breakpoint
UPDATE `revisions` SET `status` = json_extract(`snapshot`, '$.status'), `content_hash` = json_extract(`snapshot`, '$.contentHash');