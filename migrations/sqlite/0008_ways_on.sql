CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`decree_no` text NOT NULL,
	`decree_on` text NOT NULL,
	`reason` text NOT NULL,
	`corrected_by` text NOT NULL,
	`corrected_at` integer NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `determinations`(`edition_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrected_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `corrections_of_an_edition` ON `corrections` (`edition_id`,`corrected_at`);--> statement-breakpoint
CREATE TABLE `handovers` (
	`assignment_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`passed_by` text NOT NULL,
	`passed_at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`passed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `nomination_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`kind` text NOT NULL,
	`note` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notes_of_a_nomination` ON `nomination_notes` (`nomination_id`,`written_at`);--> statement-breakpoint
CREATE TABLE `reopenings` (
	`id` text PRIMARY KEY NOT NULL,
	`sheet_id` text NOT NULL,
	`content` text NOT NULL,
	`reason` text NOT NULL,
	`reopened_by` text NOT NULL,
	`reopened_at` integer NOT NULL,
	FOREIGN KEY (`sheet_id`) REFERENCES `sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reopened_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reopenings_of_a_sheet` ON `reopenings` (`sheet_id`);--> statement-breakpoint
CREATE TABLE `sign_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`email_sha256` text NOT NULL,
	`network` text NOT NULL,
	`outcome` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_ins_by_address` ON `sign_ins` (`email_sha256`,`at`);--> statement-breakpoint
CREATE INDEX `sign_ins_by_network` ON `sign_ins` (`network`,`at`);--> statement-breakpoint
CREATE INDEX `sign_ins_of_a_user` ON `sign_ins` (`user_id`,`at`);--> statement-breakpoint
CREATE TABLE `stage_extensions` (
	`id` text PRIMARY KEY NOT NULL,
	`stage_id` text NOT NULL,
	`from_at` integer NOT NULL,
	`to_at` integer NOT NULL,
	`reason` text NOT NULL,
	`extended_by` text NOT NULL,
	`extended_at` integer NOT NULL,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`extended_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `extensions_of_a_stage` ON `stage_extensions` (`stage_id`);--> statement-breakpoint
CREATE TABLE `stage_reopenings` (
	`id` text PRIMARY KEY NOT NULL,
	`stage_id` text NOT NULL,
	`standing_id` text NOT NULL,
	`reason` text NOT NULL,
	`reopened_by` text NOT NULL,
	`reopened_at` integer NOT NULL,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`standing_id`) REFERENCES `standings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reopened_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `waivers` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`readings` integer NOT NULL,
	`reason` text NOT NULL,
	`waived_by` text NOT NULL,
	`waived_at` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`waived_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "an_entry_keeps_a_reading" CHECK("waivers"."readings" > 0)
);
--> statement-breakpoint
ALTER TABLE `draws` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `started_at` integer;--> statement-breakpoint
CREATE INDEX `sessions_of_a_user` ON `sessions` (`user_id`);--> statement-breakpoint
ALTER TABLE `users` ADD `proven_at` integer;