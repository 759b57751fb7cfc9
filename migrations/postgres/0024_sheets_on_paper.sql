CREATE TABLE "transcriptions" (
	"assignment_id" text NOT NULL,
	"version" bigint NOT NULL,
	"act" text NOT NULL,
	"content" text,
	"acted_by" text NOT NULL,
	"acted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "transcriptions_assignment_id_version_pk" PRIMARY KEY("assignment_id","version")
);
--> statement-breakpoint
ALTER TABLE "transcriptions" ADD CONSTRAINT "transcriptions_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transcriptions" ADD CONSTRAINT "transcriptions_acted_by_users_id_fk" FOREIGN KEY ("acted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
create trigger transcriptions_are_append_only before update or delete or truncate on transcriptions for each statement execute function refuse_to_rewrite_history();
