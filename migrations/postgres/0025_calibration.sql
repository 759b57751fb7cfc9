CREATE TABLE "calibrations" (
	"id" text PRIMARY KEY NOT NULL,
	"stage_id" text NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "calibrations_end_whole" CHECK (("calibrations"."ended_by" is null) = ("calibrations"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "practice_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"stage_id" text NOT NULL,
	"title" text NOT NULL,
	"content" text NOT NULL,
	"version" bigint NOT NULL,
	"source_id" text,
	"written_by" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"removed_by" text,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "practice_entries_go_whole" CHECK (("practice_entries"."removed_by" is null) = ("practice_entries"."removed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "practice_sheets" (
	"practice_entry_id" text NOT NULL,
	"scored_by" text NOT NULL,
	"content" text NOT NULL,
	"version" bigint NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"handed_in_at" timestamp (3) with time zone,
	CONSTRAINT "one_practice_sheet_per_judge" PRIMARY KEY("practice_entry_id","scored_by")
);
--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_opened_by_users_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_entries" ADD CONSTRAINT "practice_entries_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_entries" ADD CONSTRAINT "practice_entries_source_id_proposals_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_entries" ADD CONSTRAINT "practice_entries_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_entries" ADD CONSTRAINT "practice_entries_removed_by_users_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_sheets" ADD CONSTRAINT "practice_sheets_practice_entry_id_practice_entries_id_fk" FOREIGN KEY ("practice_entry_id") REFERENCES "public"."practice_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_sheets" ADD CONSTRAINT "practice_sheets_scored_by_users_id_fk" FOREIGN KEY ("scored_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calibrations_of_a_stage" ON "calibrations" USING btree ("stage_id");--> statement-breakpoint
CREATE INDEX "practice_entries_of_a_stage" ON "practice_entries" USING btree ("stage_id");