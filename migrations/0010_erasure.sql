CREATE TABLE `purges` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `revisions` ADD `redacted` text;--> statement-breakpoint
ALTER TABLE `state` ADD `traces` integer DEFAULT 0 NOT NULL;