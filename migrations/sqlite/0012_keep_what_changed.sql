ALTER TABLE `answer_revisions` ADD `head` integer;--> statement-breakpoint
ALTER TABLE `answer_revisions` ADD `tail` integer;