CREATE TABLE "attachment_kinds" (
	"id" text PRIMARY KEY NOT NULL,
	"track_id" text NOT NULL,
	"position" bigint NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"prompt" text NOT NULL,
	"section_id" text,
	"media" text NOT NULL,
	"required" boolean NOT NULL,
	"max_bytes" bigint NOT NULL,
	"max_count" bigint NOT NULL,
	CONSTRAINT "one_attachment_kind_per_code" UNIQUE("track_id","code"),
	CONSTRAINT "an_attachment_has_room" CHECK ("attachment_kinds"."max_bytes" > 0 and "attachment_kinds"."max_count" > 0)
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"kind_id" text NOT NULL,
	"name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"media_type" text NOT NULL,
	"pages" bigint,
	"thumbnail_sha256" text,
	"scan" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"removed_by" text,
	"removed_at" timestamp (3) with time zone,
	"privacy" text,
	"consent_basis" text,
	"declared_by" text,
	"declared_at" timestamp (3) with time zone,
	CONSTRAINT "an_attachment_is_hashed" CHECK (length("attachments"."sha256") = 64 and "attachments"."bytes" > 0)
);
--> statement-breakpoint
CREATE TABLE "change_agents" (
	"user_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"from_on" text NOT NULL,
	"until_on" text,
	"decree" text,
	CONSTRAINT "one_change_agent_per_unit_and_day" PRIMARY KEY("user_id","unit_id","from_on")
);
--> statement-breakpoint
CREATE TABLE "collaborators" (
	"proposal_id" text NOT NULL,
	"user_id" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"removed_by" text,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "one_seat_per_collaborator" PRIMARY KEY("proposal_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "continuations" (
	"proposal_id" text PRIMARY KEY NOT NULL,
	"innovation_id" text NOT NULL,
	"declared_by" text NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fingerprints" (
	"proposal_id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"signature" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"rows" jsonb NOT NULL,
	"read_by" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	"applied_by" text,
	"applied_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"position" bigint NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"unit_of_measure" text NOT NULL,
	"better" text NOT NULL,
	"baseline" text NOT NULL,
	"baseline_period" text NOT NULL,
	"result" text NOT NULL,
	"result_period" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "one_indicator_per_position" UNIQUE("proposal_id","position")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"user_id" text,
	"proposal_id" text,
	"token_hash" text NOT NULL,
	"invited_by" text,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_by" text,
	"accepted_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "one_invitation_per_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"edition_id" text,
	"recipient_id" text,
	"email" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"status" text NOT NULL,
	"attempts" bigint NOT NULL,
	"last_error" text,
	"written_at" timestamp (3) with time zone NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "one_letter_per_occasion_and_person" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "proposal_revisions" (
	"proposal_id" text NOT NULL,
	"version" bigint NOT NULL,
	"content" text NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_header_per_version" PRIMARY KEY("proposal_id","version")
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"attachment_id" text PRIMARY KEY NOT NULL,
	"released_by" text NOT NULL,
	"released_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "repair_items" (
	"proposal_id" text NOT NULL,
	"place" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "one_repair_per_place" PRIMARY KEY("proposal_id","place")
);
--> statement-breakpoint
CREATE TABLE "repairs" (
	"proposal_id" text PRIMARY KEY NOT NULL,
	"note" text NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"completed_by" text,
	"completed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"number" bigint PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "one_search_document_per_proposal" UNIQUE("proposal_id")
);
--> statement-breakpoint
CREATE TABLE "section_locks" (
	"proposal_id" text NOT NULL,
	"place" text NOT NULL,
	"held_by" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_lock_per_section" PRIMARY KEY("proposal_id","place"),
	CONSTRAINT "a_lock_ends" CHECK ("section_locks"."taken_at" < "section_locks"."expires_at")
);
--> statement-breakpoint
CREATE TABLE "spbe_forms" (
	"proposal_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"url" text,
	"service" text NOT NULL,
	"hosting" text NOT NULL,
	"connections" text
);
--> statement-breakpoint
CREATE TABLE "track_invitations" (
	"track_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"invited_by" text NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_invitation_per_track_and_unit" PRIMARY KEY("track_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"kind_id" text NOT NULL,
	"name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"started_by" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"attachment_id" text,
	"refusal" text
);
--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "version" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "endorsements" ADD COLUMN "delegated_to" text;--> statement-breakpoint
ALTER TABLE "extensions" ADD COLUMN "kind" text DEFAULT 'extension' NOT NULL;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "latitude" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "longitude" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "beneficiary_clusters" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "is_application" boolean;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "video_seconds" bigint;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "left_as" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "copied_from_id" text;--> statement-breakpoint
ALTER TABLE "team_members" ADD COLUMN "user_id" text;--> statement-breakpoint
ALTER TABLE "tracks" ADD COLUMN "invitation_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tracks" ADD COLUMN "prior_award_rules" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "nip" text;--> statement-breakpoint
ALTER TABLE "attachment_kinds" ADD CONSTRAINT "attachment_kinds_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment_kinds" ADD CONSTRAINT "attachment_kinds_section_id_form_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."form_sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_kind_id_attachment_kinds_id_fk" FOREIGN KEY ("kind_id") REFERENCES "public"."attachment_kinds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_removed_by_users_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_declared_by_users_id_fk" FOREIGN KEY ("declared_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_agents" ADD CONSTRAINT "change_agents_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_agents" ADD CONSTRAINT "change_agents_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborators" ADD CONSTRAINT "collaborators_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborators" ADD CONSTRAINT "collaborators_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborators" ADD CONSTRAINT "collaborators_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborators" ADD CONSTRAINT "collaborators_removed_by_users_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "continuations" ADD CONSTRAINT "continuations_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "continuations" ADD CONSTRAINT "continuations_innovation_id_innovations_id_fk" FOREIGN KEY ("innovation_id") REFERENCES "public"."innovations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "continuations" ADD CONSTRAINT "continuations_declared_by_users_id_fk" FOREIGN KEY ("declared_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fingerprints" ADD CONSTRAINT "fingerprints_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fingerprints" ADD CONSTRAINT "fingerprints_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_read_by_users_id_fk" FOREIGN KEY ("read_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_applied_by_users_id_fk" FOREIGN KEY ("applied_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_users_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_recipient_id_users_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_revisions" ADD CONSTRAINT "proposal_revisions_saved_by_users_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_attachment_id_attachments_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."attachments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_released_by_users_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repair_items" ADD CONSTRAINT "repair_items_proposal_id_repairs_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."repairs"("proposal_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_completed_by_users_id_fk" FOREIGN KEY ("completed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_locks" ADD CONSTRAINT "section_locks_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_locks" ADD CONSTRAINT "section_locks_held_by_users_id_fk" FOREIGN KEY ("held_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spbe_forms" ADD CONSTRAINT "spbe_forms_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "track_invitations" ADD CONSTRAINT "track_invitations_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "track_invitations" ADD CONSTRAINT "track_invitations_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "track_invitations" ADD CONSTRAINT "track_invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_kind_id_attachment_kinds_id_fk" FOREIGN KEY ("kind_id") REFERENCES "public"."attachment_kinds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_started_by_users_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_attachment_id_attachments_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."attachments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_of_a_proposal" ON "attachments" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "attachments_by_content" ON "attachments" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "fingerprints_of_an_edition" ON "fingerprints" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "invitations_to_a_proposal" ON "invitations" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "letters_to_send" ON "letters" USING btree ("status","next_at");--> statement-breakpoint
CREATE INDEX "letters_by_date" ON "letters" USING btree ("written_at");--> statement-breakpoint
ALTER TABLE "endorsements" ADD CONSTRAINT "endorsements_delegated_to_users_id_fk" FOREIGN KEY ("delegated_to") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;