CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`active_key` text,
	`input` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`status` text NOT NULL,
	`progress` integer,
	`attempts` integer NOT NULL,
	`lease_until` integer,
	`result` text,
	`trouble` text,
	`ended_at` integer,
	FOREIGN KEY (`asked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_active_job_per_subject` ON `jobs` (`active_key`);--> statement-breakpoint
CREATE INDEX `jobs_to_do` ON `jobs` (`status`,`asked_at`);--> statement-breakpoint
CREATE INDEX `jobs_of_a_subject` ON `jobs` (`kind`,`subject`,`asked_at`);--> statement-breakpoint
CREATE INDEX `jobs_that_ended` ON `jobs` (`ended_at`);