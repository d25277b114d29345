ALTER TABLE `feedback` ADD `network_group` integer;--> statement-breakpoint
ALTER TABLE `search_counts` ADD `networks` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `search_counts` ADD `network_groups` integer DEFAULT 0 NOT NULL;