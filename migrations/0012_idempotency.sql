ALTER TABLE `idempotent_answers` ADD `caller` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `idempotent_answers` ADD `bytes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `idempotent_answers_caller` ON `idempotent_answers` (`caller`,`at`,`bytes`);