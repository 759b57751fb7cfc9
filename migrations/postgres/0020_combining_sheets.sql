CREATE TABLE "extra_readings" (
	"entry_id" text NOT NULL,
	"cause" text NOT NULL,
	"readings" bigint NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_extra_per_entry_and_cause" PRIMARY KEY("entry_id","cause"),
	CONSTRAINT "an_extra_reading_adds_one" CHECK ("extra_readings"."readings" > 0)
);
--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "combination" text DEFAULT 'mean' NOT NULL;--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "third_reading_gap" bigint;--> statement-breakpoint
ALTER TABLE "standing_rows" ADD COLUMN "set_aside" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "extra_readings" ADD CONSTRAINT "extra_readings_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
create trigger extra_readings_are_append_only before update or delete or truncate on extra_readings for each statement execute function refuse_to_rewrite_history();--> statement-breakpoint
drop trigger stages_change_in_drafts_only on stages;
--> statement-breakpoint
create trigger stages_change_in_drafts_only before update of edition_id, position, kind, name, rubric_id, judges_per_entry, cut_size, cut_label, passing_grade, peer_visibility, is_blind, combination, third_reading_gap on stages for each row execute function keep_published_rules('($1).edition_id, ($2).edition_id');
