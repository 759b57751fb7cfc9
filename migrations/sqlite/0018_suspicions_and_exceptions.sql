CREATE TABLE `overrides` (
	`judge_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`reason` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	PRIMARY KEY(`judge_id`, `proposal_id`),
	FOREIGN KEY (`judge_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "an_override_takes_two" CHECK("overrides"."answer" is null or "overrides"."answer" <> 'approved' or "overrides"."answered_by" <> "overrides"."proposed_by")
);
--> statement-breakpoint
CREATE INDEX `overrides_on_a_proposal` ON `overrides` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `suspicions` (
	`judge_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`ground` text NOT NULL,
	`found_at` integer NOT NULL,
	`verdict` text,
	`reason` text,
	`answered_by` text,
	`answered_at` integer,
	PRIMARY KEY(`judge_id`, `proposal_id`, `ground`),
	FOREIGN KEY (`judge_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `suspicions_on_a_proposal` ON `suspicions` (`proposal_id`);