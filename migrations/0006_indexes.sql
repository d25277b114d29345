CREATE INDEX `entries_in_category` ON `entries` (`category_id`,`status`,`slug`);--> statement-breakpoint
CREATE INDEX `entries_by_address` ON `entries` (`status`,`slug`,`locale`,`updated_at`);