CREATE TABLE `daily_salt` (
	`id` integer PRIMARY KEY NOT NULL,
	`day` integer NOT NULL,
	`salt` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `feedback` (
	`entry_id` text NOT NULL,
	`day` integer NOT NULL,
	`voter` text NOT NULL,
	`helpful` integer NOT NULL,
	`comment` text,
	`revision` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `day`, `voter`),
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `feedback_day` ON `feedback` (`day`);--> statement-breakpoint
CREATE TABLE `search_counts` (
	`day` integer NOT NULL,
	`locale` text NOT NULL,
	`query` text NOT NULL,
	`searches` integer NOT NULL,
	`without_result` integer NOT NULL,
	`opened` integer NOT NULL,
	PRIMARY KEY(`day`, `locale`, `query`)
);
