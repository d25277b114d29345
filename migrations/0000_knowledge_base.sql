CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`position` integer NOT NULL,
	`modified_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_slug` ON `categories` (`slug`);--> statement-breakpoint
CREATE INDEX `categories_position` ON `categories` (`position`,`id`);--> statement-breakpoint
CREATE TABLE `changes` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`type` text NOT NULL,
	`entry_id` text NOT NULL,
	`slug` text NOT NULL,
	`locale` text NOT NULL,
	`revision` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `entries` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`locale` text NOT NULL,
	`category_id` text NOT NULL,
	`category_position` integer NOT NULL,
	`position` integer NOT NULL,
	`question` text NOT NULL,
	`aliases` text NOT NULL,
	`answer` text NOT NULL,
	`text` text NOT NULL,
	`excerpt` text NOT NULL,
	`tags` text NOT NULL,
	`status` text NOT NULL,
	`revision` integer NOT NULL,
	`content_hash` text NOT NULL,
	`source_title` text,
	`source_url` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`published_at` integer,
	`archived_at` integer,
	`modified_at` integer NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entries_slug_locale` ON `entries` (`slug`,`locale`);--> statement-breakpoint
CREATE INDEX `entries_by_position` ON `entries` (`status`,`locale`,`category_position`,`category_id`,`position`,`id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `entries_by_category` ON `entries` (`category_id`,`status`,`locale`,`position`,`id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `entries_by_updated` ON `entries` (`status`,`locale`,`updated_at`,`id`,`category_id`);--> statement-breakpoint
CREATE INDEX `entries_by_question` ON `entries` (`status`,`locale`,`question`,`id`,`updated_at`,`category_id`);--> statement-breakpoint
CREATE INDEX `entries_by_status` ON `entries` (`status`,`id`);--> statement-breakpoint
CREATE TABLE `entry_tags` (
	`tag` text NOT NULL,
	`entry_id` text NOT NULL,
	PRIMARY KEY(`tag`, `entry_id`),
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `entry_tags_entry` ON `entry_tags` (`entry_id`);--> statement-breakpoint
CREATE TABLE `files` (
	`path` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`hash` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`crlf` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `files_owner` ON `files` (`owner_id`);--> statement-breakpoint
CREATE TABLE `former_slugs` (
	`slug` text NOT NULL,
	`locale` text NOT NULL,
	`entry_id` text NOT NULL,
	PRIMARY KEY(`slug`, `locale`),
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `former_slugs_entry` ON `former_slugs` (`entry_id`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`entry_id` text NOT NULL,
	`revision` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`note` text,
	`snapshot` text NOT NULL,
	PRIMARY KEY(`entry_id`, `revision`),
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `state` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`modified_at` integer NOT NULL,
	`renderer` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `state` (`id`, `version`, `modified_at`, `renderer`) VALUES (1, 0, 0, 0);
