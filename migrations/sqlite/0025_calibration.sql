CREATE TABLE `calibrations` (
	`id` text PRIMARY KEY NOT NULL,
	`stage_id` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`ended_by` text,
	`ended_at` integer,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "calibrations_end_whole" CHECK(("calibrations"."ended_by" is null) = ("calibrations"."ended_at" is null))
);
--> statement-breakpoint
CREATE INDEX `calibrations_of_a_stage` ON `calibrations` (`stage_id`);--> statement-breakpoint
CREATE TABLE `practice_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`stage_id` text NOT NULL,
	`title` text NOT NULL,
	`content` text NOT NULL,
	`version` integer NOT NULL,
	`source_id` text,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	`removed_by` text,
	`removed_at` integer,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "practice_entries_go_whole" CHECK(("practice_entries"."removed_by" is null) = ("practice_entries"."removed_at" is null))
);
--> statement-breakpoint
CREATE INDEX `practice_entries_of_a_stage` ON `practice_entries` (`stage_id`);--> statement-breakpoint
CREATE TABLE `practice_sheets` (
	`practice_entry_id` text NOT NULL,
	`scored_by` text NOT NULL,
	`content` text NOT NULL,
	`version` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`handed_in_at` integer,
	PRIMARY KEY(`practice_entry_id`, `scored_by`),
	FOREIGN KEY (`practice_entry_id`) REFERENCES `practice_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scored_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
