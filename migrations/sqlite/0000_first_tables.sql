CREATE TABLE `anchors` (
	`rubric_id` text NOT NULL,
	`from_value` integer NOT NULL,
	`to_value` integer NOT NULL,
	`meaning` text NOT NULL,
	PRIMARY KEY(`rubric_id`, `from_value`),
	FOREIGN KEY (`rubric_id`) REFERENCES `rubrics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `announcements` (
	`stage_id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`announced_by` text NOT NULL,
	`announced_at` integer NOT NULL,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`announced_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answer_revisions` (
	`proposal_id` text NOT NULL,
	`section_id` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`proposal_id`, `section_id`, `version`),
	FOREIGN KEY (`saved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answers` (
	`proposal_id` text NOT NULL,
	`section_id` text NOT NULL,
	`text` text NOT NULL,
	`words` integer NOT NULL,
	`version` integer NOT NULL,
	`updated_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`proposal_id`, `section_id`),
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `form_sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`judge_id` text NOT NULL,
	`status` text NOT NULL,
	`assigned_at` integer NOT NULL,
	`answered_at` integer,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`judge_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignments_of_a_judge` ON `assignments` (`judge_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_assignment_per_judge_and_entry` ON `assignments` (`entry_id`,`judge_id`);--> statement-breakpoint
CREATE TABLE `awards` (
	`id` text PRIMARY KEY NOT NULL,
	`innovation_id` text NOT NULL,
	`scheme` text NOT NULL,
	`year` integer NOT NULL,
	`result` text NOT NULL,
	`label` text NOT NULL,
	`decree_no` text,
	`evidence` text NOT NULL,
	`source` text NOT NULL,
	`recorded_by` text,
	`recorded_at` integer NOT NULL,
	`verified_by` text,
	`verified_at` integer,
	`revoked_at` integer,
	`revoked_reason` text,
	FOREIGN KEY (`innovation_id`) REFERENCES `innovations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verified_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `awards_of_an_innovation` ON `awards` (`innovation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_award_per_result` ON `awards` (`innovation_id`,`scheme`,`year`,`result`);--> statement-breakpoint
CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_category_per_name` ON `categories` (`edition_id`,`name`);--> statement-breakpoint
CREATE TABLE `checklist_items` (
	`id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_checklist_item_per_code` ON `checklist_items` (`edition_id`,`code`);--> statement-breakpoint
CREATE TABLE `confirmations` (
	`stage_id` text PRIMARY KEY NOT NULL,
	`standing_id` text NOT NULL,
	`confirmed_by` text NOT NULL,
	`confirmed_at` integer NOT NULL,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`standing_id`) REFERENCES `standings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `conflicts` (
	`judge_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text,
	`declared_at` integer NOT NULL,
	PRIMARY KEY(`judge_id`, `proposal_id`),
	FOREIGN KEY (`judge_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `criteria` (
	`id` text PRIMARY KEY NOT NULL,
	`rubric_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`weight` integer NOT NULL,
	`tie_order` integer,
	FOREIGN KEY (`rubric_id`) REFERENCES `rubrics`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_weight_is_a_percentage" CHECK("criteria"."weight" between 0 and 100)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_criterion_per_code` ON `criteria` (`rubric_id`,`code`);--> statement-breakpoint
CREATE TABLE `determinations` (
	`edition_id` text PRIMARY KEY NOT NULL,
	`stage_id` text NOT NULL,
	`decree_no` text NOT NULL,
	`decree_on` text NOT NULL,
	`determined_by` text NOT NULL,
	`determined_at` integer NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`determined_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `dossier_answers` (
	`nomination_id` text NOT NULL,
	`field_id` text NOT NULL,
	`text` text NOT NULL,
	`version` integer NOT NULL,
	`updated_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`nomination_id`, `field_id`),
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`field_id`) REFERENCES `scheme_fields`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `draws` (
	`id` text PRIMARY KEY NOT NULL,
	`stage_id` text NOT NULL,
	`seed` text NOT NULL,
	`seed_sha256` text NOT NULL,
	`drawn_by` text NOT NULL,
	`drawn_at` integer NOT NULL,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drawn_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `editions` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`year` integer NOT NULL,
	`name` text NOT NULL,
	`theme` text NOT NULL,
	`decree_no` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`age_counted_on` text NOT NULL,
	`status` text NOT NULL,
	`is_example` integer NOT NULL,
	`established_at` integer NOT NULL,
	`published_at` integer,
	`published_by` text,
	FOREIGN KEY (`published_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "registration_opens_before_it_closes" CHECK("editions"."opens_at" < "editions"."closes_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_edition_per_slug` ON `editions` (`slug`);--> statement-breakpoint
CREATE TABLE `endorsements` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`endorsed_by` text NOT NULL,
	`endorsed_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`endorsed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `entries` (
	`id` text PRIMARY KEY NOT NULL,
	`stage_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`snapshot_id` text NOT NULL,
	`entered_at` integer NOT NULL,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`snapshot_id`) REFERENCES `snapshots`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_entry_per_stage_and_proposal` ON `entries` (`stage_id`,`proposal_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`chain` text NOT NULL,
	`seq` integer NOT NULL,
	`prev` text NOT NULL,
	`hash` text NOT NULL,
	`type` text NOT NULL,
	`subject` text NOT NULL,
	`actor_id` text,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`chain`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_event_per_hash` ON `events` (`hash`);--> statement-breakpoint
CREATE INDEX `events_of_a_subject` ON `events` (`subject`);--> statement-breakpoint
CREATE INDEX `events_by_time` ON `events` (`at`);--> statement-breakpoint
CREATE TABLE `extensions` (
	`id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`from_at` integer NOT NULL,
	`to_at` integer NOT NULL,
	`reason` text NOT NULL,
	`announcement_no` text NOT NULL,
	`extended_by` text NOT NULL,
	`extended_at` integer NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`extended_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `findings` (
	`proposal_id` text NOT NULL,
	`item_id` text NOT NULL,
	`result` text NOT NULL,
	`note` text,
	PRIMARY KEY(`proposal_id`, `item_id`),
	FOREIGN KEY (`proposal_id`) REFERENCES `screenings`(`proposal_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `checklist_items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `form_sections` (
	`id` text PRIMARY KEY NOT NULL,
	`track_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`prompt` text NOT NULL,
	`word_limit` integer NOT NULL,
	`required` integer NOT NULL,
	FOREIGN KEY (`track_id`) REFERENCES `tracks`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_section_has_room" CHECK("form_sections"."word_limit" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_section_per_code` ON `form_sections` (`track_id`,`code`);--> statement-breakpoint
CREATE TABLE `grants` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text,
	`edition_id` text,
	`stage_id` text,
	`from_at` integer NOT NULL,
	`until_at` integer,
	`decree` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grants_of_a_user` ON `grants` (`user_id`);--> statement-breakpoint
CREATE INDEX `grants_of_a_stage` ON `grants` (`stage_id`);--> statement-breakpoint
CREATE TABLE `innovations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`unit_id` text NOT NULL,
	`year` integer NOT NULL,
	`category` text NOT NULL,
	`proposal_id` text,
	`is_example` integer NOT NULL,
	`published_by` text,
	`published_at` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_innovation_per_slug` ON `innovations` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_innovation_per_proposal` ON `innovations` (`proposal_id`);--> statement-breakpoint
CREATE INDEX `innovations_by_year` ON `innovations` (`year`);--> statement-breakpoint
CREATE TABLE `motions` (
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
	CONSTRAINT "a_motion_was_carried" CHECK("motions"."votes_for" > "motions"."votes_against" and "motions"."votes_against" >= 0 and "motions"."abstentions" >= 0)
);
--> statement-breakpoint
CREATE TABLE `nominations` (
	`id` text PRIMARY KEY NOT NULL,
	`innovation_id` text NOT NULL,
	`scheme` text NOT NULL,
	`target_year` integer NOT NULL,
	`closes_on` text NOT NULL,
	`status` text NOT NULL,
	`external_reference` text,
	`nominated_by` text NOT NULL,
	`nominated_at` integer NOT NULL,
	FOREIGN KEY (`innovation_id`) REFERENCES `innovations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scheme`) REFERENCES `schemes`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nominated_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_nomination_per_scheme_and_year` ON `nominations` (`innovation_id`,`scheme`,`target_year`);--> statement-breakpoint
CREATE TABLE `outcomes` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`track_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`title` text NOT NULL,
	`title_key` text NOT NULL,
	`category_id` text,
	`started_on` text,
	`sdgs` text NOT NULL,
	`change_area` text,
	`location` text,
	`video_url` text,
	`replicates` text,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`track_id`) REFERENCES `tracks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proposals_of_an_edition` ON `proposals` (`edition_id`,`status`);--> statement-breakpoint
CREATE INDEX `proposals_by_title_key` ON `proposals` (`edition_id`,`title_key`);--> statement-breakpoint
CREATE INDEX `proposals_by_title` ON `proposals` (`edition_id`,`title`);--> statement-breakpoint
CREATE INDEX `proposals_of_a_unit` ON `proposals` (`unit_id`,`edition_id`);--> statement-breakpoint
CREATE TABLE `receipts` (
	`proposal_id` text PRIMARY KEY NOT NULL,
	`snapshot_id` text NOT NULL,
	`number` text NOT NULL,
	`code` text NOT NULL,
	`submitted_by` text NOT NULL,
	`submitted_at` integer NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`snapshot_id`) REFERENCES `snapshots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_receipt_per_number` ON `receipts` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_receipt_per_code` ON `receipts` (`code`);--> statement-breakpoint
CREATE TABLE `returns` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`note` text NOT NULL,
	`returned_by` text NOT NULL,
	`returned_at` integer NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`returned_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rubrics` (
	`id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`scale_min` integer NOT NULL,
	`scale_max` integer NOT NULL,
	`scale_step` integer NOT NULL,
	`note_at_or_below` integer,
	`note_at_or_above` integer,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_scale_has_steps" CHECK("rubrics"."scale_min" < "rubrics"."scale_max" and "rubrics"."scale_step" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_rubric_per_code` ON `rubrics` (`edition_id`,`code`);--> statement-breakpoint
CREATE TABLE `scheme_fields` (
	`id` text PRIMARY KEY NOT NULL,
	`scheme` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`word_limit` integer,
	`filled_from` text NOT NULL,
	FOREIGN KEY (`scheme`) REFERENCES `schemes`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_field_per_scheme_and_code` ON `scheme_fields` (`scheme`,`code`);--> statement-breakpoint
CREATE TABLE `schemes` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`language` text NOT NULL,
	`min_age_months` integer NOT NULL,
	`quota` integer,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `scores` (
	`sheet_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`value` integer,
	`note` text NOT NULL,
	`salt` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`sheet_id`, `criterion_id`),
	FOREIGN KEY (`sheet_id`) REFERENCES `sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `screenings` (
	`proposal_id` text PRIMARY KEY NOT NULL,
	`verdict` text NOT NULL,
	`grounds` text,
	`checked_by` text NOT NULL,
	`checked_at` integer NOT NULL,
	`approved_by` text,
	`approved_at` integer,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "two_officers_decide" CHECK("screenings"."approved_by" is null or "screenings"."approved_by" <> "screenings"."checked_by")
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`judge_id` text NOT NULL,
	`status` text NOT NULL,
	`overall_note` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`handed_in_at` integer,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`judge_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_counted_sheet_was_handed_in" CHECK("sheets"."status" not in ('handed_in', 'locked') or "sheets"."handed_in_at" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_sheet_per_judge_and_entry` ON `sheets` (`entry_id`,`judge_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_sheet_per_assignment` ON `sheets` (`assignment_id`);--> statement-breakpoint
CREATE TABLE `snapshots` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`revision` integer NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`taken_at` integer NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_sha256_is_64_digits" CHECK(length("snapshots"."sha256") = 64)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_snapshot_per_revision` ON `snapshots` (`proposal_id`,`revision`);--> statement-breakpoint
CREATE TABLE `stages` (
	`id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`rubric_id` text NOT NULL,
	`judges_per_entry` integer NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`cut_size` integer NOT NULL,
	`cut_label` text NOT NULL,
	`peer_visibility` text NOT NULL,
	`status` text NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rubric_id`) REFERENCES `rubrics`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "an_entry_has_judges" CHECK("stages"."judges_per_entry" > 0),
	CONSTRAINT "a_cut_lets_someone_pass" CHECK("stages"."cut_size" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_stage_per_position` ON `stages` (`edition_id`,`position`);--> statement-breakpoint
CREATE TABLE `standing_rows` (
	`standing_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`total` integer NOT NULL,
	`sheets` integer NOT NULL,
	`rank` integer NOT NULL,
	`side` text NOT NULL,
	`tie_broken_by` text,
	PRIMARY KEY(`standing_id`, `entry_id`),
	FOREIGN KEY (`standing_id`) REFERENCES `standings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_ranked_entry_was_judged" CHECK("standing_rows"."sheets" > 0 and "standing_rows"."rank" > 0)
);
--> statement-breakpoint
CREATE TABLE `standings` (
	`id` text PRIMARY KEY NOT NULL,
	`stage_id` text NOT NULL,
	`version` integer NOT NULL,
	`inputs_sha256` text NOT NULL,
	`computed_by` text NOT NULL,
	`computed_at` integer NOT NULL,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`computed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_standing_per_version` ON `standings` (`stage_id`,`version`);--> statement-breakpoint
CREATE TABLE `team_members` (
	`proposal_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`is_change_agent` integer NOT NULL,
	PRIMARY KEY(`proposal_id`, `position`),
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tracks` (
	`id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`min_age_months` integer NOT NULL,
	`quota_per_unit` integer,
	`needs_source` integer NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_track_per_code` ON `tracks` (`edition_id`,`code`);--> statement-breakpoint
CREATE TABLE `unit_names` (
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	PRIMARY KEY(`unit_id`, `from_on`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `unit_predecessors` (
	`unit_id` text NOT NULL,
	`predecessor_id` text NOT NULL,
	`kind` text NOT NULL,
	`on_date` text NOT NULL,
	`basis` text NOT NULL,
	PRIMARY KEY(`unit_id`, `predecessor_id`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`predecessor_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`parent_id` text,
	`city` text,
	`province` text,
	`time_zone` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_account_per_email` ON `users` (`email`);