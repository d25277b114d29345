CREATE TABLE `exchanged_files` (
	`path` text NOT NULL,
	`hash` text NOT NULL,
	`owner_id` text NOT NULL,
	PRIMARY KEY(`path`, `hash`)
);
--> statement-breakpoint
CREATE INDEX `exchanged_files_owner` ON `exchanged_files` (`owner_id`);--> statement-breakpoint
CREATE TABLE `source_items` (
	`source` text NOT NULL,
	`owner_id` text NOT NULL,
	`revision` integer,
	`texts` text,
	PRIMARY KEY(`source`, `owner_id`)
);
--> statement-breakpoint
CREATE INDEX `source_items_owner` ON `source_items` (`owner_id`);