CREATE TABLE `note_revisions` (
	`sheet_id` text NOT NULL,
	`version` integer NOT NULL,
	`overall_note` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`sheet_id`, `version`),
	FOREIGN KEY (`sheet_id`) REFERENCES `sheets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
create trigger note_revisions_are_never_changed before update on note_revisions begin select raise(abort, 'note_revisions are append-only'); end;
--> statement-breakpoint
create trigger note_revisions_are_never_deleted before delete on note_revisions begin select raise(abort, 'note_revisions are append-only'); end;
