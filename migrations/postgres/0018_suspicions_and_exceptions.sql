CREATE TABLE "overrides" (
	"judge_id" text NOT NULL,
	"proposal_id" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "one_override_per_pair" PRIMARY KEY("judge_id","proposal_id"),
	CONSTRAINT "an_override_takes_two" CHECK ("overrides"."answer" is null or "overrides"."answer" <> 'approved' or "overrides"."answered_by" <> "overrides"."proposed_by")
);
--> statement-breakpoint
CREATE TABLE "suspicions" (
	"judge_id" text NOT NULL,
	"proposal_id" text NOT NULL,
	"ground" text NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"verdict" text,
	"reason" text,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "one_suspicion_per_pair_and_ground" PRIMARY KEY("judge_id","proposal_id","ground")
);
--> statement-breakpoint
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_judge_id_users_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspicions" ADD CONSTRAINT "suspicions_judge_id_users_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspicions" ADD CONSTRAINT "suspicions_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspicions" ADD CONSTRAINT "suspicions_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "overrides_on_a_proposal" ON "overrides" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "suspicions_on_a_proposal" ON "suspicions" USING btree ("proposal_id");