CREATE TABLE "judge_terms" (
	"stage_id" text NOT NULL,
	"judge_id" text NOT NULL,
	"most_entries" bigint,
	"expertise" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"reason" text,
	CONSTRAINT "one_set_of_terms_per_judge_and_stage" PRIMARY KEY("stage_id","judge_id"),
	CONSTRAINT "a_judge_takes_some" CHECK ("judge_terms"."most_entries" > 0)
);
--> statement-breakpoint
CREATE TABLE "ties" (
	"judge_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"stated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_tie_per_judge_and_unit" PRIMARY KEY("judge_id","unit_id")
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "is_locked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "judge_terms" ADD CONSTRAINT "judge_terms_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judge_terms" ADD CONSTRAINT "judge_terms_judge_id_users_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ties" ADD CONSTRAINT "ties_judge_id_users_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ties" ADD CONSTRAINT "ties_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;