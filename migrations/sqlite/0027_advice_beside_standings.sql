CREATE TABLE `advice_rows` (
	`advice_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`adjusted` integer NOT NULL,
	`adjusted_rank` integer NOT NULL,
	`estimate` integer NOT NULL,
	`error` integer NOT NULL,
	`chance` integer NOT NULL,
	`rank_low` integer NOT NULL,
	`rank_high` integer NOT NULL,
	PRIMARY KEY(`advice_id`, `entry_id`),
	FOREIGN KEY (`advice_id`) REFERENCES `advices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `advices` (
	`id` text PRIMARY KEY NOT NULL,
	`standing_id` text NOT NULL,
	`cut_track_id` text,
	`method` text NOT NULL,
	`seed` text NOT NULL,
	`draws` integer NOT NULL,
	`places` integer NOT NULL,
	`summary` text NOT NULL,
	`computed_at` integer NOT NULL,
	FOREIGN KEY (`standing_id`) REFERENCES `standings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cut_track_id`) REFERENCES `tracks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `advices_of_a_standing` ON `advices` (`standing_id`);