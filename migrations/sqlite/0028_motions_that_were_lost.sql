CREATE TABLE `lost_motions` (
	`id` text PRIMARY KEY NOT NULL,
	`stage_id` text NOT NULL,
	`kind` text NOT NULL,
	`entry_id` text NOT NULL,
	`reason` text NOT NULL,
	`votes_for` integer NOT NULL,
	`votes_against` integer NOT NULL,
	`abstentions` integer NOT NULL,
	`moved_by` text NOT NULL,
	`moved_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_motion_was_lost" CHECK("lost_motions"."votes_for" <= "lost_motions"."votes_against" and "lost_motions"."votes_for" >= 0 and "lost_motions"."abstentions" >= 0)
);
--> statement-breakpoint
CREATE INDEX `lost_motions_of_a_stage` ON `lost_motions` (`stage_id`);