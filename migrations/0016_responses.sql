ALTER TABLE `idempotent_answers` RENAME TO `idempotent_responses`;--> statement-breakpoint
DROP INDEX `idempotent_answers_at`;--> statement-breakpoint
DROP INDEX `idempotent_answers_caller`;--> statement-breakpoint
CREATE INDEX `idempotent_responses_at` ON `idempotent_responses` (`at`);--> statement-breakpoint
CREATE INDEX `idempotent_responses_caller` ON `idempotent_responses` (`caller`,`at`,`bytes`);--> statement-breakpoint
ALTER TABLE `webhook_deliveries` RENAME COLUMN `answer` TO `response_status`;