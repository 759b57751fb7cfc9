CREATE TABLE "file_checks" (
	"attachment_id" text PRIMARY KEY NOT NULL,
	"is_nameless" boolean NOT NULL,
	"copy_sha256" text,
	"copy_bytes" bigint,
	"checked_by" text NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hidden_words" (
	"proposal_id" text NOT NULL,
	"words" text NOT NULL,
	"hidden_by" text NOT NULL,
	"hidden_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "words_are_hidden_once" PRIMARY KEY("proposal_id","words")
);
--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "is_blind" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "file_checks" ADD CONSTRAINT "file_checks_attachment_id_attachments_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."attachments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_checks" ADD CONSTRAINT "file_checks_checked_by_users_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidden_words" ADD CONSTRAINT "hidden_words_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidden_words" ADD CONSTRAINT "hidden_words_hidden_by_users_id_fk" FOREIGN KEY ("hidden_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
drop trigger stages_change_in_drafts_only on stages;
--> statement-breakpoint
create trigger stages_change_in_drafts_only before update of edition_id, position, kind, name, rubric_id, judges_per_entry, cut_size, cut_label, passing_grade, peer_visibility, is_blind on stages for each row execute function keep_published_rules('($1).edition_id, ($2).edition_id');
