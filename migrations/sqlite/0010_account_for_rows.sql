CREATE TABLE `commitments` (
	`number` integer PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`seq` integer NOT NULL,
	`table_name` text NOT NULL,
	`row_key` text NOT NULL,
	`salt` text NOT NULL,
	`sum` text NOT NULL,
	`marks` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `commitments_of_an_event` ON `commitments` (`chain`,`seq`);--> statement-breakpoint
CREATE INDEX `commitments_of_a_table` ON `commitments` (`table_name`,`number`);--> statement-breakpoint
CREATE TABLE `score_revisions` (
	`sheet_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`version` integer NOT NULL,
	`value` integer,
	`note` text NOT NULL,
	`salt` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`sheet_id`, `criterion_id`, `version`),
	FOREIGN KEY (`sheet_id`) REFERENCES `sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE no action
);
