ALTER TABLE `categories` ADD `seen` text;--> statement-breakpoint
ALTER TABLE `entries` ADD `seen_revision` integer;--> statement-breakpoint
-- Until now nothing but imports wrote entries and categories.
UPDATE `categories` SET `seen` = json_object('title', `title`, 'description', `description`, 'position', `position`);--> statement-breakpoint
UPDATE `entries` SET `seen_revision` = `revision`;
