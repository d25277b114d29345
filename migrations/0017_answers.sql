CREATE TABLE `confidence_fit` (
	`id` integer PRIMARY KEY NOT NULL,
	`weights` text NOT NULL,
	`questions` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `dismissed_aliases` (
	`entry_id` text NOT NULL,
	`query` text NOT NULL,
	`day` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `query`),
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `opened_entries` (
	`day` integer NOT NULL,
	`locale` text NOT NULL,
	`query` text NOT NULL,
	`entry_id` text NOT NULL,
	`opened` integer NOT NULL,
	`networks` integer NOT NULL,
	`network_groups` integer NOT NULL,
	PRIMARY KEY(`day`, `locale`, `query`, `entry_id`),
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `entries` ADD `negative_questions` text;--> statement-breakpoint
-- What an entry does not answer, as it was written: compared with a question when the entry is the first.
CREATE TABLE `search_negative` (
	`key` integer PRIMARY KEY NOT NULL,
	`questions` text NOT NULL
);
