CREATE TABLE `attachment_kinds` (
	`id` text PRIMARY KEY NOT NULL,
	`track_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`prompt` text NOT NULL,
	`section_id` text,
	`media` text NOT NULL,
	`required` integer NOT NULL,
	`max_bytes` integer NOT NULL,
	`max_count` integer NOT NULL,
	FOREIGN KEY (`track_id`) REFERENCES `tracks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `form_sections`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "an_attachment_has_room" CHECK("attachment_kinds"."max_bytes" > 0 and "attachment_kinds"."max_count" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_attachment_kind_per_code` ON `attachment_kinds` (`track_id`,`code`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`kind_id` text NOT NULL,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`media_type` text NOT NULL,
	`pages` integer,
	`thumbnail_sha256` text,
	`scan` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`removed_by` text,
	`removed_at` integer,
	`privacy` text,
	`consent_basis` text,
	`declared_by` text,
	`declared_at` integer,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kind_id`) REFERENCES `attachment_kinds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`declared_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "an_attachment_is_hashed" CHECK(length("attachments"."sha256") = 64 and "attachments"."bytes" > 0)
);
--> statement-breakpoint
CREATE INDEX `attachments_of_a_proposal` ON `attachments` (`proposal_id`);--> statement-breakpoint
CREATE INDEX `attachments_by_content` ON `attachments` (`sha256`);--> statement-breakpoint
CREATE TABLE `change_agents` (
	`user_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	`decree` text,
	PRIMARY KEY(`user_id`, `unit_id`, `from_on`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `collaborators` (
	`proposal_id` text NOT NULL,
	`user_id` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_by` text,
	`removed_at` integer,
	PRIMARY KEY(`proposal_id`, `user_id`),
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `continuations` (
	`proposal_id` text PRIMARY KEY NOT NULL,
	`innovation_id` text NOT NULL,
	`declared_by` text NOT NULL,
	`declared_at` integer NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`innovation_id`) REFERENCES `innovations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`declared_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `fingerprints` (
	`proposal_id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`signature` text NOT NULL,
	`taken_at` integer NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `fingerprints_of_an_edition` ON `fingerprints` (`edition_id`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`rows` text NOT NULL,
	`read_by` text NOT NULL,
	`read_at` integer NOT NULL,
	`applied_by` text,
	`applied_at` integer,
	FOREIGN KEY (`read_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`applied_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`unit_of_measure` text NOT NULL,
	`better` text NOT NULL,
	`baseline` text NOT NULL,
	`baseline_period` text NOT NULL,
	`result` text NOT NULL,
	`result_period` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_indicator_per_position` ON `indicators` (`proposal_id`,`position`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`user_id` text,
	`proposal_id` text,
	`token_hash` text NOT NULL,
	`invited_by` text,
	`invited_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_by` text,
	`accepted_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_invitation_per_token` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_to_a_proposal` ON `invitations` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`edition_id` text,
	`recipient_id` text,
	`email` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer NOT NULL,
	`last_error` text,
	`written_at` integer NOT NULL,
	`next_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`recipient_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_letter_per_occasion_and_person` ON `letters` (`key`);--> statement-breakpoint
CREATE INDEX `letters_to_send` ON `letters` (`status`,`next_at`);--> statement-breakpoint
CREATE INDEX `letters_by_date` ON `letters` (`written_at`);--> statement-breakpoint
CREATE TABLE `proposal_revisions` (
	`proposal_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`proposal_id`, `version`),
	FOREIGN KEY (`saved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `releases` (
	`attachment_id` text PRIMARY KEY NOT NULL,
	`released_by` text NOT NULL,
	`released_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`released_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `repair_items` (
	`proposal_id` text NOT NULL,
	`place` text NOT NULL,
	`note` text NOT NULL,
	PRIMARY KEY(`proposal_id`, `place`),
	FOREIGN KEY (`proposal_id`) REFERENCES `repairs`(`proposal_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `repairs` (
	`proposal_id` text PRIMARY KEY NOT NULL,
	`note` text NOT NULL,
	`requested_by` text NOT NULL,
	`requested_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`completed_by` text,
	`completed_at` integer,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`completed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `search_documents` (
	`number` integer PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_search_document_per_proposal` ON `search_documents` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `section_locks` (
	`proposal_id` text NOT NULL,
	`place` text NOT NULL,
	`held_by` text NOT NULL,
	`taken_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`proposal_id`, `place`),
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`held_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_lock_ends" CHECK("section_locks"."taken_at" < "section_locks"."expires_at")
);
--> statement-breakpoint
CREATE TABLE `spbe_forms` (
	`proposal_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`url` text,
	`service` text NOT NULL,
	`hosting` text NOT NULL,
	`connections` text,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `track_invitations` (
	`track_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`invited_by` text NOT NULL,
	`invited_at` integer NOT NULL,
	PRIMARY KEY(`track_id`, `unit_id`),
	FOREIGN KEY (`track_id`) REFERENCES `tracks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`kind_id` text NOT NULL,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`attachment_id` text,
	`refusal` text,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kind_id`) REFERENCES `attachment_kinds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`started_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `editions` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `endorsements` ADD `delegated_to` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `extensions` ADD `kind` text DEFAULT 'extension' NOT NULL;--> statement-breakpoint
ALTER TABLE `proposals` ADD `latitude` text;--> statement-breakpoint
ALTER TABLE `proposals` ADD `longitude` text;--> statement-breakpoint
ALTER TABLE `proposals` ADD `beneficiary_clusters` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `proposals` ADD `is_application` integer;--> statement-breakpoint
ALTER TABLE `proposals` ADD `video_seconds` integer;--> statement-breakpoint
ALTER TABLE `proposals` ADD `left_as` text;--> statement-breakpoint
ALTER TABLE `proposals` ADD `copied_from_id` text;--> statement-breakpoint
ALTER TABLE `team_members` ADD `user_id` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `tracks` ADD `invitation_only` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `tracks` ADD `prior_award_rules` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `nip` text;