CREATE TABLE "claim_checks" (
	"entry_id" text NOT NULL,
	"claim" text NOT NULL,
	"version" bigint NOT NULL,
	"verdict" text NOT NULL,
	"note" text NOT NULL,
	"checked_by" text NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "claim_checks_entry_id_claim_version_pk" PRIMARY KEY("entry_id","claim","version")
);
--> statement-breakpoint
CREATE TABLE "claim_rulings" (
	"entry_id" text NOT NULL,
	"claim" text NOT NULL,
	"version" bigint NOT NULL,
	"ruling" text NOT NULL,
	"reason" text NOT NULL,
	"ruled_by" text NOT NULL,
	"ruled_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "claim_rulings_entry_id_claim_version_pk" PRIMARY KEY("entry_id","claim","version")
);
--> statement-breakpoint
CREATE TABLE "visit_reports" (
	"entry_id" text NOT NULL,
	"version" bigint NOT NULL,
	"manner" text NOT NULL,
	"place" text NOT NULL,
	"visited_at" timestamp (3) with time zone NOT NULL,
	"users_met" bigint NOT NULL,
	"staff_met" bigint NOT NULL,
	"remarks" text NOT NULL,
	"reported_by" text NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "visit_reports_entry_id_version_pk" PRIMARY KEY("entry_id","version"),
	CONSTRAINT "people_are_counted" CHECK ("visit_reports"."users_met" >= 0 and "visit_reports"."staff_met" >= 0)
);
--> statement-breakpoint
ALTER TABLE "claim_checks" ADD CONSTRAINT "claim_checks_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_checks" ADD CONSTRAINT "claim_checks_checked_by_users_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_rulings" ADD CONSTRAINT "claim_rulings_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_rulings" ADD CONSTRAINT "claim_rulings_ruled_by_users_id_fk" FOREIGN KEY ("ruled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_reports" ADD CONSTRAINT "visit_reports_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_reports" ADD CONSTRAINT "visit_reports_reported_by_users_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
create trigger visit_reports_are_append_only before update or delete or truncate on visit_reports for each statement execute function refuse_to_rewrite_history();
--> statement-breakpoint
create trigger claim_checks_are_append_only before update or delete or truncate on claim_checks for each statement execute function refuse_to_rewrite_history();
--> statement-breakpoint
create trigger claim_rulings_are_append_only before update or delete or truncate on claim_rulings for each statement execute function refuse_to_rewrite_history();
