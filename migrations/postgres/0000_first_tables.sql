CREATE TABLE "anchors" (
	"rubric_id" text NOT NULL,
	"from_value" bigint NOT NULL,
	"to_value" bigint NOT NULL,
	"meaning" text NOT NULL,
	CONSTRAINT "one_anchor_per_value" PRIMARY KEY("rubric_id","from_value")
);
--> statement-breakpoint
CREATE TABLE "announcements" (
	"stage_id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"announced_by" text NOT NULL,
	"announced_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answer_revisions" (
	"proposal_id" text NOT NULL,
	"section_id" text NOT NULL,
	"version" bigint NOT NULL,
	"text" text NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_revision_per_version" PRIMARY KEY("proposal_id","section_id","version")
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"proposal_id" text NOT NULL,
	"section_id" text NOT NULL,
	"text" text NOT NULL,
	"words" bigint NOT NULL,
	"version" bigint NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_answer_per_section" PRIMARY KEY("proposal_id","section_id")
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" text PRIMARY KEY NOT NULL,
	"entry_id" text NOT NULL,
	"judge_id" text NOT NULL,
	"status" text NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "one_assignment_per_judge_and_entry" UNIQUE("entry_id","judge_id")
);
--> statement-breakpoint
CREATE TABLE "awards" (
	"id" text PRIMARY KEY NOT NULL,
	"innovation_id" text NOT NULL,
	"scheme" text NOT NULL,
	"year" bigint NOT NULL,
	"result" text NOT NULL,
	"label" text NOT NULL,
	"decree_no" text,
	"evidence" text NOT NULL,
	"source" text NOT NULL,
	"recorded_by" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"verified_by" text,
	"verified_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"revoked_reason" text,
	CONSTRAINT "one_award_per_result" UNIQUE("innovation_id","scheme","year","result")
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"position" bigint NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "one_category_per_name" UNIQUE("edition_id","name")
);
--> statement-breakpoint
CREATE TABLE "checklist_items" (
	"id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"position" bigint NOT NULL,
	"code" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "one_checklist_item_per_code" UNIQUE("edition_id","code")
);
--> statement-breakpoint
CREATE TABLE "confirmations" (
	"stage_id" text PRIMARY KEY NOT NULL,
	"standing_id" text NOT NULL,
	"confirmed_by" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conflicts" (
	"judge_id" text NOT NULL,
	"proposal_id" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"declared_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_conflict_per_judge_and_proposal" PRIMARY KEY("judge_id","proposal_id")
);
--> statement-breakpoint
CREATE TABLE "criteria" (
	"id" text PRIMARY KEY NOT NULL,
	"rubric_id" text NOT NULL,
	"position" bigint NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"weight" bigint NOT NULL,
	"tie_order" bigint,
	CONSTRAINT "one_criterion_per_code" UNIQUE("rubric_id","code"),
	CONSTRAINT "a_weight_is_a_percentage" CHECK ("criteria"."weight" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "determinations" (
	"edition_id" text PRIMARY KEY NOT NULL,
	"stage_id" text NOT NULL,
	"decree_no" text NOT NULL,
	"decree_on" text NOT NULL,
	"determined_by" text NOT NULL,
	"determined_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossier_answers" (
	"nomination_id" text NOT NULL,
	"field_id" text NOT NULL,
	"text" text NOT NULL,
	"version" bigint NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_answer_per_dossier_field" PRIMARY KEY("nomination_id","field_id")
);
--> statement-breakpoint
CREATE TABLE "draws" (
	"id" text PRIMARY KEY NOT NULL,
	"stage_id" text NOT NULL,
	"seed" text NOT NULL,
	"seed_sha256" text NOT NULL,
	"drawn_by" text NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"year" bigint NOT NULL,
	"name" text NOT NULL,
	"theme" text NOT NULL,
	"decree_no" text NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"age_counted_on" text NOT NULL,
	"status" text NOT NULL,
	"is_example" boolean NOT NULL,
	"established_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"published_by" text,
	CONSTRAINT "one_edition_per_slug" UNIQUE("slug"),
	CONSTRAINT "registration_opens_before_it_closes" CHECK ("editions"."opens_at" < "editions"."closes_at")
);
--> statement-breakpoint
CREATE TABLE "endorsements" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"endorsed_by" text NOT NULL,
	"endorsed_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"id" text PRIMARY KEY NOT NULL,
	"stage_id" text NOT NULL,
	"proposal_id" text NOT NULL,
	"snapshot_id" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_entry_per_stage_and_proposal" UNIQUE("stage_id","proposal_id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"chain" text NOT NULL,
	"seq" bigint NOT NULL,
	"prev" text NOT NULL,
	"hash" text NOT NULL,
	"type" text NOT NULL,
	"subject" text NOT NULL,
	"actor_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "one_event_per_place" PRIMARY KEY("chain","seq"),
	CONSTRAINT "one_event_per_hash" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "extensions" (
	"id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"to_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"announcement_no" text NOT NULL,
	"extended_by" text NOT NULL,
	"extended_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"proposal_id" text NOT NULL,
	"item_id" text NOT NULL,
	"result" text NOT NULL,
	"note" text,
	CONSTRAINT "one_finding_per_item" PRIMARY KEY("proposal_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "form_sections" (
	"id" text PRIMARY KEY NOT NULL,
	"track_id" text NOT NULL,
	"position" bigint NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"prompt" text NOT NULL,
	"word_limit" bigint NOT NULL,
	"required" boolean NOT NULL,
	CONSTRAINT "one_section_per_code" UNIQUE("track_id","code"),
	CONSTRAINT "a_section_has_room" CHECK ("form_sections"."word_limit" > 0)
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"unit_id" text,
	"edition_id" text,
	"stage_id" text,
	"from_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone,
	"decree" text
);
--> statement-breakpoint
CREATE TABLE "innovations" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"unit_id" text NOT NULL,
	"year" bigint NOT NULL,
	"category" text NOT NULL,
	"proposal_id" text,
	"is_example" boolean NOT NULL,
	"published_by" text,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "one_innovation_per_slug" UNIQUE("slug"),
	CONSTRAINT "one_innovation_per_proposal" UNIQUE("proposal_id")
);
--> statement-breakpoint
CREATE TABLE "motions" (
	"id" text PRIMARY KEY NOT NULL,
	"stage_id" text NOT NULL,
	"kind" text NOT NULL,
	"entry_id" text NOT NULL,
	"reason" text NOT NULL,
	"votes_for" bigint NOT NULL,
	"votes_against" bigint NOT NULL,
	"abstentions" bigint NOT NULL,
	"moved_by" text NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "a_motion_was_carried" CHECK ("motions"."votes_for" > "motions"."votes_against" and "motions"."votes_against" >= 0 and "motions"."abstentions" >= 0)
);
--> statement-breakpoint
CREATE TABLE "nominations" (
	"id" text PRIMARY KEY NOT NULL,
	"innovation_id" text NOT NULL,
	"scheme" text NOT NULL,
	"target_year" bigint NOT NULL,
	"closes_on" text NOT NULL,
	"status" text NOT NULL,
	"external_reference" text,
	"nominated_by" text NOT NULL,
	"nominated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_nomination_per_scheme_and_year" UNIQUE("innovation_id","scheme","target_year")
);
--> statement-breakpoint
CREATE TABLE "outcomes" (
	"entry_id" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"track_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"title" text NOT NULL,
	"title_key" text NOT NULL,
	"category_id" text,
	"started_on" text,
	"sdgs" jsonb NOT NULL,
	"change_area" text,
	"location" text,
	"video_url" text,
	"replicates" text,
	"status" text NOT NULL,
	"version" bigint NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"proposal_id" text PRIMARY KEY NOT NULL,
	"snapshot_id" text NOT NULL,
	"number" text NOT NULL,
	"code" text NOT NULL,
	"submitted_by" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_receipt_per_number" UNIQUE("number"),
	CONSTRAINT "one_receipt_per_code" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "returns" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"note" text NOT NULL,
	"returned_by" text NOT NULL,
	"returned_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rubrics" (
	"id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"scale_min" bigint NOT NULL,
	"scale_max" bigint NOT NULL,
	"scale_step" bigint NOT NULL,
	"note_at_or_below" bigint,
	"note_at_or_above" bigint,
	CONSTRAINT "one_rubric_per_code" UNIQUE("edition_id","code"),
	CONSTRAINT "a_scale_has_steps" CHECK ("rubrics"."scale_min" < "rubrics"."scale_max" and "rubrics"."scale_step" > 0)
);
--> statement-breakpoint
CREATE TABLE "scheme_fields" (
	"id" text PRIMARY KEY NOT NULL,
	"scheme" text NOT NULL,
	"position" bigint NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"word_limit" bigint,
	"filled_from" jsonb NOT NULL,
	CONSTRAINT "one_field_per_scheme_and_code" UNIQUE("scheme","code")
);
--> statement-breakpoint
CREATE TABLE "schemes" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"min_age_months" bigint NOT NULL,
	"quota" bigint,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scores" (
	"sheet_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"value" bigint,
	"note" text NOT NULL,
	"salt" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_score_per_criterion" PRIMARY KEY("sheet_id","criterion_id")
);
--> statement-breakpoint
CREATE TABLE "screenings" (
	"proposal_id" text PRIMARY KEY NOT NULL,
	"verdict" text NOT NULL,
	"grounds" text,
	"checked_by" text NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	"approved_by" text,
	"approved_at" timestamp (3) with time zone,
	CONSTRAINT "two_officers_decide" CHECK ("screenings"."approved_by" is null or "screenings"."approved_by" <> "screenings"."checked_by")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sheets" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"judge_id" text NOT NULL,
	"status" text NOT NULL,
	"overall_note" text NOT NULL,
	"version" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"handed_in_at" timestamp (3) with time zone,
	CONSTRAINT "one_sheet_per_judge_and_entry" UNIQUE("entry_id","judge_id"),
	CONSTRAINT "one_sheet_per_assignment" UNIQUE("assignment_id"),
	CONSTRAINT "a_counted_sheet_was_handed_in" CHECK ("sheets"."status" not in ('handed_in', 'locked') or "sheets"."handed_in_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"content" text NOT NULL,
	"sha256" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_snapshot_per_revision" UNIQUE("proposal_id","revision"),
	CONSTRAINT "a_sha256_is_64_digits" CHECK (length("snapshots"."sha256") = 64)
);
--> statement-breakpoint
CREATE TABLE "stages" (
	"id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"position" bigint NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"rubric_id" text NOT NULL,
	"judges_per_entry" bigint NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"cut_size" bigint NOT NULL,
	"cut_label" text NOT NULL,
	"peer_visibility" text NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "one_stage_per_position" UNIQUE("edition_id","position"),
	CONSTRAINT "an_entry_has_judges" CHECK ("stages"."judges_per_entry" > 0),
	CONSTRAINT "a_cut_lets_someone_pass" CHECK ("stages"."cut_size" > 0)
);
--> statement-breakpoint
CREATE TABLE "standing_rows" (
	"standing_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"total" bigint NOT NULL,
	"sheets" bigint NOT NULL,
	"rank" bigint NOT NULL,
	"side" text NOT NULL,
	"tie_broken_by" text,
	CONSTRAINT "one_row_per_standing_and_entry" PRIMARY KEY("standing_id","entry_id"),
	CONSTRAINT "a_ranked_entry_was_judged" CHECK ("standing_rows"."sheets" > 0 and "standing_rows"."rank" > 0)
);
--> statement-breakpoint
CREATE TABLE "standings" (
	"id" text PRIMARY KEY NOT NULL,
	"stage_id" text NOT NULL,
	"version" bigint NOT NULL,
	"inputs_sha256" text NOT NULL,
	"computed_by" text NOT NULL,
	"computed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_standing_per_version" UNIQUE("stage_id","version")
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"proposal_id" text NOT NULL,
	"position" bigint NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"is_change_agent" boolean NOT NULL,
	CONSTRAINT "one_team_member_per_position" PRIMARY KEY("proposal_id","position")
);
--> statement-breakpoint
CREATE TABLE "tracks" (
	"id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"position" bigint NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"min_age_months" bigint NOT NULL,
	"quota_per_unit" bigint,
	"needs_source" boolean NOT NULL,
	CONSTRAINT "one_track_per_code" UNIQUE("edition_id","code")
);
--> statement-breakpoint
CREATE TABLE "unit_names" (
	"unit_id" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"from_on" text NOT NULL,
	"until_on" text,
	CONSTRAINT "one_name_per_unit_and_day" PRIMARY KEY("unit_id","from_on")
);
--> statement-breakpoint
CREATE TABLE "unit_predecessors" (
	"unit_id" text NOT NULL,
	"predecessor_id" text NOT NULL,
	"kind" text NOT NULL,
	"on_date" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "one_succession_per_pair" PRIMARY KEY("unit_id","predecessor_id")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"parent_id" text,
	"city" text,
	"province" text,
	"time_zone" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	CONSTRAINT "one_account_per_email" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_rubric_id_rubrics_id_fk" FOREIGN KEY ("rubric_id") REFERENCES "public"."rubrics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_announced_by_users_id_fk" FOREIGN KEY ("announced_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_revisions" ADD CONSTRAINT "answer_revisions_saved_by_users_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_section_id_form_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."form_sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_judge_id_users_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_innovation_id_innovations_id_fk" FOREIGN KEY ("innovation_id") REFERENCES "public"."innovations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_verified_by_users_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_items" ADD CONSTRAINT "checklist_items_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_standing_id_standings_id_fk" FOREIGN KEY ("standing_id") REFERENCES "public"."standings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_confirmed_by_users_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_judge_id_users_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criteria" ADD CONSTRAINT "criteria_rubric_id_rubrics_id_fk" FOREIGN KEY ("rubric_id") REFERENCES "public"."rubrics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "determinations" ADD CONSTRAINT "determinations_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "determinations" ADD CONSTRAINT "determinations_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "determinations" ADD CONSTRAINT "determinations_determined_by_users_id_fk" FOREIGN KEY ("determined_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_answers" ADD CONSTRAINT "dossier_answers_nomination_id_nominations_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nominations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_answers" ADD CONSTRAINT "dossier_answers_field_id_scheme_fields_id_fk" FOREIGN KEY ("field_id") REFERENCES "public"."scheme_fields"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_answers" ADD CONSTRAINT "dossier_answers_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draws" ADD CONSTRAINT "draws_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draws" ADD CONSTRAINT "draws_drawn_by_users_id_fk" FOREIGN KEY ("drawn_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endorsements" ADD CONSTRAINT "endorsements_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endorsements" ADD CONSTRAINT "endorsements_endorsed_by_users_id_fk" FOREIGN KEY ("endorsed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_snapshot_id_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_extended_by_users_id_fk" FOREIGN KEY ("extended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_proposal_id_screenings_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."screenings"("proposal_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_item_id_checklist_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."checklist_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_sections" ADD CONSTRAINT "form_sections_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innovations" ADD CONSTRAINT "innovations_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innovations" ADD CONSTRAINT "innovations_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innovations" ADD CONSTRAINT "innovations_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motions" ADD CONSTRAINT "motions_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motions" ADD CONSTRAINT "motions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motions" ADD CONSTRAINT "motions_moved_by_users_id_fk" FOREIGN KEY ("moved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_innovation_id_innovations_id_fk" FOREIGN KEY ("innovation_id") REFERENCES "public"."innovations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_scheme_schemes_code_fk" FOREIGN KEY ("scheme") REFERENCES "public"."schemes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_nominated_by_users_id_fk" FOREIGN KEY ("nominated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_snapshot_id_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_submitted_by_users_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returns" ADD CONSTRAINT "returns_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returns" ADD CONSTRAINT "returns_returned_by_users_id_fk" FOREIGN KEY ("returned_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubrics" ADD CONSTRAINT "rubrics_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_fields" ADD CONSTRAINT "scheme_fields_scheme_schemes_code_fk" FOREIGN KEY ("scheme") REFERENCES "public"."schemes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_sheet_id_sheets_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."sheets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_checked_by_users_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_approved_by_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_judge_id_users_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_rubric_id_rubrics_id_fk" FOREIGN KEY ("rubric_id") REFERENCES "public"."rubrics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_rows" ADD CONSTRAINT "standing_rows_standing_id_standings_id_fk" FOREIGN KEY ("standing_id") REFERENCES "public"."standings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_rows" ADD CONSTRAINT "standing_rows_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_computed_by_users_id_fk" FOREIGN KEY ("computed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracks" ADD CONSTRAINT "tracks_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_names" ADD CONSTRAINT "unit_names_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_predecessors" ADD CONSTRAINT "unit_predecessors_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_predecessors" ADD CONSTRAINT "unit_predecessors_predecessor_id_units_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "unit_has_a_parent" FOREIGN KEY ("parent_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignments_of_a_judge" ON "assignments" USING btree ("judge_id");--> statement-breakpoint
CREATE INDEX "awards_of_an_innovation" ON "awards" USING btree ("innovation_id");--> statement-breakpoint
CREATE INDEX "events_of_a_subject" ON "events" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "events_by_time" ON "events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "grants_of_a_user" ON "grants" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "grants_of_a_stage" ON "grants" USING btree ("stage_id");--> statement-breakpoint
CREATE INDEX "innovations_by_year" ON "innovations" USING btree ("year");--> statement-breakpoint
CREATE INDEX "proposals_of_an_edition" ON "proposals" USING btree ("edition_id","status");--> statement-breakpoint
CREATE INDEX "proposals_by_title_key" ON "proposals" USING btree ("edition_id","title_key");--> statement-breakpoint
CREATE INDEX "proposals_by_title" ON "proposals" USING btree ("edition_id","title");--> statement-breakpoint
CREATE INDEX "proposals_of_a_unit" ON "proposals" USING btree ("unit_id","edition_id");