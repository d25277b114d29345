-- What is shown of an entry is read with the entry: the index had a copy of every question and answer.
ALTER TABLE search_text DROP COLUMN question;
--> statement-breakpoint
ALTER TABLE search_text DROP COLUMN text;
