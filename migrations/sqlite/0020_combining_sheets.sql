CREATE TABLE `extra_readings` (
	`entry_id` text NOT NULL,
	`cause` text NOT NULL,
	`readings` integer NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `cause`),
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "an_extra_reading_adds_one" CHECK("extra_readings"."readings" > 0)
);
--> statement-breakpoint
ALTER TABLE `stages` ADD `combination` text DEFAULT 'mean' NOT NULL;--> statement-breakpoint
ALTER TABLE `stages` ADD `third_reading_gap` integer;--> statement-breakpoint
ALTER TABLE `standing_rows` ADD `set_aside` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
create trigger extra_readings_are_never_changed before update on extra_readings begin select raise(abort, 'extra_readings are append-only'); end;
--> statement-breakpoint
create trigger extra_readings_are_never_deleted before delete on extra_readings begin select raise(abort, 'extra_readings are append-only'); end;
--> statement-breakpoint
drop trigger stages_are_changed_in_drafts_only;
--> statement-breakpoint
create trigger stages_are_changed_in_drafts_only before update of edition_id, position, kind, name, rubric_id, judges_per_entry, cut_size, cut_label, passing_grade, peer_visibility, is_blind, combination, third_reading_gap on stages when (select status from editions where id = old.edition_id) <> 'draft' or (select status from editions where id = new.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
