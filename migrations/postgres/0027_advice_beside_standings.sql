CREATE TABLE "advice_rows" (
	"advice_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"adjusted" bigint NOT NULL,
	"adjusted_rank" bigint NOT NULL,
	"estimate" bigint NOT NULL,
	"error" bigint NOT NULL,
	"chance" bigint NOT NULL,
	"rank_low" bigint NOT NULL,
	"rank_high" bigint NOT NULL,
	CONSTRAINT "one_advice_per_entry" PRIMARY KEY("advice_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "advices" (
	"id" text PRIMARY KEY NOT NULL,
	"standing_id" text NOT NULL,
	"cut_track_id" text,
	"method" text NOT NULL,
	"seed" text NOT NULL,
	"draws" bigint NOT NULL,
	"places" bigint NOT NULL,
	"summary" text NOT NULL,
	"computed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "advice_rows" ADD CONSTRAINT "advice_rows_advice_id_advices_id_fk" FOREIGN KEY ("advice_id") REFERENCES "public"."advices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_rows" ADD CONSTRAINT "advice_rows_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advices" ADD CONSTRAINT "advices_standing_id_standings_id_fk" FOREIGN KEY ("standing_id") REFERENCES "public"."standings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advices" ADD CONSTRAINT "advices_cut_track_id_tracks_id_fk" FOREIGN KEY ("cut_track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "advices_of_a_standing" ON "advices" USING btree ("standing_id");