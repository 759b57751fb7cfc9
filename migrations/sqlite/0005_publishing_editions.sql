CREATE TABLE `cancellations` (
	`edition_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`decree_no` text NOT NULL,
	`cancelled_by` text NOT NULL,
	`cancelled_at` integer NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cancelled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`version` integer NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`confirmed_by` text,
	`confirmed_at` integer,
	`returned_by` text,
	`returned_at` integer,
	`note` text,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`returned_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "two_persons_publish" CHECK("publications"."confirmed_by" is null or "publications"."confirmed_by" <> "publications"."proposed_by")
);
--> statement-breakpoint
CREATE INDEX `publications_of_an_edition` ON `publications` (`edition_id`,`proposed_at`);