CREATE TABLE `file_checks` (
	`attachment_id` text PRIMARY KEY NOT NULL,
	`is_nameless` integer NOT NULL,
	`copy_sha256` text,
	`copy_bytes` integer,
	`checked_by` text NOT NULL,
	`checked_at` integer NOT NULL,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `hidden_words` (
	`proposal_id` text NOT NULL,
	`words` text NOT NULL,
	`hidden_by` text NOT NULL,
	`hidden_at` integer NOT NULL,
	PRIMARY KEY(`proposal_id`, `words`),
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hidden_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `stages` ADD `is_blind` integer DEFAULT false NOT NULL;--> statement-breakpoint
drop trigger stages_are_changed_in_drafts_only;
--> statement-breakpoint
create trigger stages_are_changed_in_drafts_only before update of edition_id, position, kind, name, rubric_id, judges_per_entry, cut_size, cut_label, passing_grade, peer_visibility, is_blind on stages when (select status from editions where id = old.edition_id) <> 'draft' or (select status from editions where id = new.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
