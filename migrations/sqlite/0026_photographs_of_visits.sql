CREATE TABLE `visit_photographs` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`media_type` text NOT NULL,
	`thumbnail_sha256` text NOT NULL,
	`scan` text NOT NULL,
	`caption` text NOT NULL,
	`claim` text NOT NULL,
	`version` integer NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_by` text,
	`removed_at` integer,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_photograph_is_hashed" CHECK(length("visit_photographs"."sha256") = 64 and "visit_photographs"."bytes" > 0),
	CONSTRAINT "photographs_go_whole" CHECK(("visit_photographs"."removed_by" is null) = ("visit_photographs"."removed_at" is null))
);
--> statement-breakpoint
CREATE INDEX `visit_photographs_of_an_entry` ON `visit_photographs` (`entry_id`);