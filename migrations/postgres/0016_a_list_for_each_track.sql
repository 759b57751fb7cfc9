CREATE TABLE "cuts" (
	"stage_id" text NOT NULL,
	"track_id" text NOT NULL,
	"label" text NOT NULL,
	"size" bigint NOT NULL,
	"passing_grade" bigint,
	CONSTRAINT "one_cut_per_track" PRIMARY KEY("stage_id","track_id"),
	CONSTRAINT "a_track_lets_someone_pass" CHECK ("cuts"."size" > 0)
);
--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "passing_grade" bigint;--> statement-breakpoint
ALTER TABLE "standing_rows" ADD COLUMN "cut_track_id" text;--> statement-breakpoint
ALTER TABLE "cuts" ADD CONSTRAINT "cuts_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cuts" ADD CONSTRAINT "cuts_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_rows" ADD CONSTRAINT "standing_rows_cut_track_id_tracks_id_fk" FOREIGN KEY ("cut_track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
drop trigger stages_change_in_drafts_only on stages;
--> statement-breakpoint
create trigger stages_change_in_drafts_only before update of edition_id, position, kind, name, rubric_id, judges_per_entry, cut_size, cut_label, passing_grade, peer_visibility on stages for each row execute function keep_published_rules('($1).edition_id, ($2).edition_id');
--> statement-breakpoint
create trigger cuts_change_in_drafts_only before insert or update or delete on cuts for each row execute function keep_published_rules('select edition_id from stages where id in (($1).stage_id, ($2).stage_id)');
