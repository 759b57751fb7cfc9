CREATE TABLE "corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"decree_no" text NOT NULL,
	"decree_on" text NOT NULL,
	"reason" text NOT NULL,
	"corrected_by" text NOT NULL,
	"corrected_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"assignment_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"passed_by" text NOT NULL,
	"passed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nomination_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"nomination_id" text NOT NULL,
	"kind" text NOT NULL,
	"note" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reopenings" (
	"id" text PRIMARY KEY NOT NULL,
	"sheet_id" text NOT NULL,
	"content" text NOT NULL,
	"reason" text NOT NULL,
	"reopened_by" text NOT NULL,
	"reopened_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text,
	"email_sha256" text NOT NULL,
	"network" text NOT NULL,
	"outcome" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_extensions" (
	"id" text PRIMARY KEY NOT NULL,
	"stage_id" text NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"to_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"extended_by" text NOT NULL,
	"extended_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_reopenings" (
	"id" text PRIMARY KEY NOT NULL,
	"stage_id" text NOT NULL,
	"standing_id" text NOT NULL,
	"reason" text NOT NULL,
	"reopened_by" text NOT NULL,
	"reopened_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "waivers" (
	"entry_id" text PRIMARY KEY NOT NULL,
	"readings" bigint NOT NULL,
	"reason" text NOT NULL,
	"waived_by" text NOT NULL,
	"waived_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "an_entry_keeps_a_reading" CHECK ("waivers"."readings" > 0)
);
--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "started_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "proven_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_edition_id_determinations_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."determinations"("edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_corrected_by_users_id_fk" FOREIGN KEY ("corrected_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_passed_by_users_id_fk" FOREIGN KEY ("passed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_notes" ADD CONSTRAINT "nomination_notes_nomination_id_nominations_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nominations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_notes" ADD CONSTRAINT "nomination_notes_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopenings" ADD CONSTRAINT "reopenings_sheet_id_sheets_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."sheets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopenings" ADD CONSTRAINT "reopenings_reopened_by_users_id_fk" FOREIGN KEY ("reopened_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_extensions" ADD CONSTRAINT "stage_extensions_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_extensions" ADD CONSTRAINT "stage_extensions_extended_by_users_id_fk" FOREIGN KEY ("extended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_reopenings" ADD CONSTRAINT "stage_reopenings_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_reopenings" ADD CONSTRAINT "stage_reopenings_standing_id_standings_id_fk" FOREIGN KEY ("standing_id") REFERENCES "public"."standings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_reopenings" ADD CONSTRAINT "stage_reopenings_reopened_by_users_id_fk" FOREIGN KEY ("reopened_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_waived_by_users_id_fk" FOREIGN KEY ("waived_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "corrections_of_an_edition" ON "corrections" USING btree ("edition_id","corrected_at");--> statement-breakpoint
CREATE INDEX "notes_of_a_nomination" ON "nomination_notes" USING btree ("nomination_id","written_at");--> statement-breakpoint
CREATE INDEX "reopenings_of_a_sheet" ON "reopenings" USING btree ("sheet_id");--> statement-breakpoint
CREATE INDEX "sign_ins_by_address" ON "sign_ins" USING btree ("email_sha256","at");--> statement-breakpoint
CREATE INDEX "sign_ins_by_network" ON "sign_ins" USING btree ("network","at");--> statement-breakpoint
CREATE INDEX "sign_ins_of_a_user" ON "sign_ins" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "extensions_of_a_stage" ON "stage_extensions" USING btree ("stage_id");--> statement-breakpoint
CREATE INDEX "sessions_of_a_user" ON "sessions" USING btree ("user_id");