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
ALTER TABLE "suspicions" ADD CONSTRAINT "suspicions_judge_id_users_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspicions" ADD CONSTRAINT "suspicions_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspicions" ADD CONSTRAINT "suspicions_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suspicions_on_a_proposal" ON "suspicions" USING btree ("proposal_id");