ALTER TABLE `state` ADD `public_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `state` ADD `public_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- What everybody sees has changed with every write so far, for all that is known.
UPDATE `state` SET `public_version` = `version`, `public_at` = `modified_at`;--> statement-breakpoint
-- An entry shows the title of its category: when that last changed counted beside the entry, and is now kept with it.
UPDATE `entries` SET `modified_at` = max(`modified_at`, (SELECT `modified_at` FROM `categories` WHERE `categories`.`id` = `category_id`));
