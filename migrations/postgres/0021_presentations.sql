CREATE TABLE "slots" (
	"id" text PRIMARY KEY NOT NULL,
	"entry_id" text NOT NULL,
	"room" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"present_minutes" bigint NOT NULL,
	"interview_minutes" bigint NOT NULL,
	"sequence" bigint NOT NULL,
	"told_at" timestamp (3) with time zone,
	"answer" text,
	"answer_reason" text,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	"attendance" text,
	"noted_by" text,
	"noted_at" timestamp (3) with time zone,
	CONSTRAINT "one_slot_per_entry" UNIQUE("entry_id"),
	CONSTRAINT "a_slot_has_minutes" CHECK ("slots"."present_minutes" > 0 and "slots"."interview_minutes" >= 0)
);
--> statement-breakpoint
ALTER TABLE "slots" ADD CONSTRAINT "slots_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slots" ADD CONSTRAINT "slots_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slots" ADD CONSTRAINT "slots_noted_by_users_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;