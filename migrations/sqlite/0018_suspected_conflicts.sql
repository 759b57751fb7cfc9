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