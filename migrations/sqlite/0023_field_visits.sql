CREATE TABLE `claim_checks` (
	`entry_id` text NOT NULL,
	`claim` text NOT NULL,
	`version` integer NOT NULL,
	`verdict` text NOT NULL,
	`note` text NOT NULL,
	`checked_by` text NOT NULL,
	`checked_at` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `claim`, `version`),
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `claim_rulings` (
	`entry_id` text NOT NULL,
	`claim` text NOT NULL,
	`version` integer NOT NULL,
	`ruling` text NOT NULL,
	`reason` text NOT NULL,
	`ruled_by` text NOT NULL,
	`ruled_at` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `claim`, `version`),
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ruled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `visit_reports` (
	`entry_id` text NOT NULL,
	`version` integer NOT NULL,
	`manner` text NOT NULL,
	`place` text NOT NULL,
	`visited_at` integer NOT NULL,
	`users_met` integer NOT NULL,
	`staff_met` integer NOT NULL,
	`remarks` text NOT NULL,
	`reported_by` text NOT NULL,
	`reported_at` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `version`),
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reported_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "people_are_counted" CHECK("visit_reports"."users_met" >= 0 and "visit_reports"."staff_met" >= 0)
);
--> statement-breakpoint
create trigger visit_reports_are_never_changed before update on visit_reports begin select raise(abort, 'visit_reports are append-only'); end;
--> statement-breakpoint
create trigger visit_reports_are_never_deleted before delete on visit_reports begin select raise(abort, 'visit_reports are append-only'); end;
--> statement-breakpoint
create trigger claim_checks_are_never_changed before update on claim_checks begin select raise(abort, 'claim_checks are append-only'); end;
--> statement-breakpoint
create trigger claim_checks_are_never_deleted before delete on claim_checks begin select raise(abort, 'claim_checks are append-only'); end;
--> statement-breakpoint
create trigger claim_rulings_are_never_changed before update on claim_rulings begin select raise(abort, 'claim_rulings are append-only'); end;
--> statement-breakpoint
create trigger claim_rulings_are_never_deleted before delete on claim_rulings begin select raise(abort, 'claim_rulings are append-only'); end;
