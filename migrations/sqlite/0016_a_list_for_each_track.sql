CREATE TABLE `cuts` (
	`stage_id` text NOT NULL,
	`track_id` text NOT NULL,
	`label` text NOT NULL,
	`size` integer NOT NULL,
	`passing_grade` integer,
	PRIMARY KEY(`stage_id`, `track_id`),
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`track_id`) REFERENCES `tracks`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_track_lets_someone_pass" CHECK("cuts"."size" > 0)
);
--> statement-breakpoint
ALTER TABLE `stages` ADD `passing_grade` integer;--> statement-breakpoint
ALTER TABLE `standing_rows` ADD `cut_track_id` text REFERENCES tracks(id);--> statement-breakpoint
drop trigger stages_are_changed_in_drafts_only;
--> statement-breakpoint
create trigger stages_are_changed_in_drafts_only before update of edition_id, position, kind, name, rubric_id, judges_per_entry, cut_size, cut_label, passing_grade, peer_visibility on stages when (select status from editions where id = old.edition_id) <> 'draft' or (select status from editions where id = new.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger cuts_are_added_to_drafts_only before insert on cuts when (select editions.status from editions join stages on stages.edition_id = editions.id where stages.id = new.stage_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger cuts_are_changed_in_drafts_only before update on cuts when (select editions.status from editions join stages on stages.edition_id = editions.id where stages.id = old.stage_id) <> 'draft' or (select editions.status from editions join stages on stages.edition_id = editions.id where stages.id = new.stage_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger cuts_are_removed_from_drafts_only before delete on cuts when (select editions.status from editions join stages on stages.edition_id = editions.id where stages.id = old.stage_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
