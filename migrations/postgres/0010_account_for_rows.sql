CREATE TABLE "commitments" (
	"number" bigint PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"seq" bigint NOT NULL,
	"table_name" text NOT NULL,
	"row_key" text NOT NULL,
	"salt" text NOT NULL,
	"sum" text NOT NULL,
	"marks" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "score_revisions" (
	"sheet_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"version" bigint NOT NULL,
	"value" bigint,
	"note" text NOT NULL,
	"salt" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_score_per_criterion_and_version" PRIMARY KEY("sheet_id","criterion_id","version")
);
--> statement-breakpoint
ALTER TABLE "score_revisions" ADD CONSTRAINT "score_revisions_sheet_id_sheets_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."sheets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_revisions" ADD CONSTRAINT "score_revisions_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commitments_of_an_event" ON "commitments" USING btree ("chain","seq");--> statement-breakpoint
CREATE INDEX "commitments_of_a_table" ON "commitments" USING btree ("table_name","number");