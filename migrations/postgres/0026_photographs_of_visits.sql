CREATE TABLE "visit_photographs" (
	"id" text PRIMARY KEY NOT NULL,
	"entry_id" text NOT NULL,
	"name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"media_type" text NOT NULL,
	"thumbnail_sha256" text NOT NULL,
	"scan" text NOT NULL,
	"caption" text NOT NULL,
	"claim" text NOT NULL,
	"version" bigint NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"removed_by" text,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "a_photograph_is_hashed" CHECK (length("visit_photographs"."sha256") = 64 and "visit_photographs"."bytes" > 0),
	CONSTRAINT "photographs_go_whole" CHECK (("visit_photographs"."removed_by" is null) = ("visit_photographs"."removed_at" is null))
);
--> statement-breakpoint
ALTER TABLE "visit_photographs" ADD CONSTRAINT "visit_photographs_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_photographs" ADD CONSTRAINT "visit_photographs_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_photographs" ADD CONSTRAINT "visit_photographs_removed_by_users_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "visit_photographs_of_an_entry" ON "visit_photographs" USING btree ("entry_id");