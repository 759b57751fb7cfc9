CREATE TABLE "note_revisions" (
	"sheet_id" text NOT NULL,
	"version" bigint NOT NULL,
	"overall_note" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_note_per_sheet_and_version" PRIMARY KEY("sheet_id","version")
);
--> statement-breakpoint
ALTER TABLE "note_revisions" ADD CONSTRAINT "note_revisions_sheet_id_sheets_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."sheets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
create trigger note_revisions_are_append_only before update or delete or truncate on note_revisions for each statement execute function refuse_to_rewrite_history();
