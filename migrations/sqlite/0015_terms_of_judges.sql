CREATE TABLE `judge_terms` (
	`stage_id` text NOT NULL,
	`judge_id` text NOT NULL,
	`most_entries` integer,
	`expertise` text NOT NULL,
	`set_at` integer NOT NULL,
	`answer` text,
	`answered_at` integer,
	`reason` text,
	PRIMARY KEY(`stage_id`, `judge_id`),
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`judge_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_judge_takes_some" CHECK("judge_terms"."most_entries" > 0)
);
--> statement-breakpoint
CREATE TABLE `ties` (
	`judge_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`stated_at` integer NOT NULL,
	PRIMARY KEY(`judge_id`, `unit_id`),
	FOREIGN KEY (`judge_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `assignments` ADD `is_locked` integer DEFAULT false NOT NULL;