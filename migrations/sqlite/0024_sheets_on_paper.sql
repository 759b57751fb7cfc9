CREATE TABLE `transcriptions` (
	`assignment_id` text NOT NULL,
	`version` integer NOT NULL,
	`act` text NOT NULL,
	`content` text,
	`acted_by` text NOT NULL,
	`acted_at` integer NOT NULL,
	PRIMARY KEY(`assignment_id`, `version`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`acted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
create trigger transcriptions_are_never_changed before update on transcriptions begin select raise(abort, 'transcriptions are append-only'); end;
--> statement-breakpoint
create trigger transcriptions_are_never_deleted before delete on transcriptions begin select raise(abort, 'transcriptions are append-only'); end;
