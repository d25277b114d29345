ALTER TABLE `entries` ADD `editors_note` text;--> statement-breakpoint
ALTER TABLE `entries` ADD `tools` text;