CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"active_key" text,
	"input" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL,
	"progress" bigint,
	"attempts" bigint NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"result" text,
	"trouble" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "one_active_job_per_subject" UNIQUE("active_key")
);
--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "jobs_to_do" ON "jobs" USING btree ("status","asked_at");--> statement-breakpoint
CREATE INDEX "jobs_of_a_subject" ON "jobs" USING btree ("kind","subject","asked_at");--> statement-breakpoint
CREATE INDEX "jobs_that_ended" ON "jobs" USING btree ("ended_at");