CREATE TABLE `slots` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`room` text NOT NULL,
	`starts_at` integer NOT NULL,
	`present_minutes` integer NOT NULL,
	`interview_minutes` integer NOT NULL,
	`sequence` integer NOT NULL,
	`told_at` integer,
	`answer` text,
	`answer_reason` text,
	`answered_by` text,
	`answered_at` integer,
	`attendance` text,
	`noted_by` text,
	`noted_at` integer,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_slot_has_minutes" CHECK("slots"."present_minutes" > 0 and "slots"."interview_minutes" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_slot_per_entry` ON `slots` (`entry_id`);