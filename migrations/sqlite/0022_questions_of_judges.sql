CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`text` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `questions_of_an_entry` ON `questions` (`entry_id`);--> statement-breakpoint
CREATE TABLE `replies` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`text` text NOT NULL,
	`replied_by` text NOT NULL,
	`replied_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replied_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `replies_to_a_question` ON `replies` (`question_id`);--> statement-breakpoint
CREATE TABLE `reply_releases` (
	`reply_id` text PRIMARY KEY NOT NULL,
	`released_by` text NOT NULL,
	`released_at` integer NOT NULL,
	FOREIGN KEY (`reply_id`) REFERENCES `replies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`released_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
create trigger replies_are_never_changed before update on replies begin select raise(abort, 'replies are append-only'); end;
--> statement-breakpoint
create trigger replies_are_never_deleted before delete on replies begin select raise(abort, 'replies are append-only'); end;
--> statement-breakpoint
create trigger reply_releases_are_never_changed before update on reply_releases begin select raise(abort, 'reply_releases are append-only'); end;
--> statement-breakpoint
create trigger reply_releases_are_never_deleted before delete on reply_releases begin select raise(abort, 'reply_releases are append-only'); end;
