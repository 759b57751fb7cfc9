CREATE TABLE "lost_motions" (
	"id" text PRIMARY KEY NOT NULL,
	"stage_id" text NOT NULL,
	"kind" text NOT NULL,
	"entry_id" text NOT NULL,
	"reason" text NOT NULL,
	"votes_for" bigint NOT NULL,
	"votes_against" bigint NOT NULL,
	"abstentions" bigint NOT NULL,
	"moved_by" text NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "a_motion_was_lost" CHECK ("lost_motions"."votes_for" <= "lost_motions"."votes_against" and "lost_motions"."votes_for" >= 0 and "lost_motions"."abstentions" >= 0)
);
--> statement-breakpoint
ALTER TABLE "lost_motions" ADD CONSTRAINT "lost_motions_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lost_motions" ADD CONSTRAINT "lost_motions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lost_motions" ADD CONSTRAINT "lost_motions_moved_by_users_id_fk" FOREIGN KEY ("moved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lost_motions_of_a_stage" ON "lost_motions" USING btree ("stage_id");