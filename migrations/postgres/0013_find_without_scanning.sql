CREATE INDEX "seats_of_a_user" ON "collaborators" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "endorsements_of_a_proposal" ON "endorsements" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "endorsements_for_a_delegate" ON "endorsements" USING btree ("delegated_to");--> statement-breakpoint
CREATE INDEX "entries_of_a_proposal" ON "entries" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "events_by_type" ON "events" USING btree ("type","seq");--> statement-breakpoint
CREATE INDEX "fingerprints_by_signature" ON "fingerprints" USING btree ("signature");--> statement-breakpoint
CREATE INDEX "grants_in_a_unit" ON "grants" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "grants_of_a_role" ON "grants" USING btree ("role");--> statement-breakpoint
CREATE INDEX "innovations_of_a_unit" ON "innovations" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "letters_of_an_edition" ON "letters" USING btree ("edition_id","written_at");--> statement-breakpoint
CREATE INDEX "motions_of_a_stage" ON "motions" USING btree ("stage_id");--> statement-breakpoint
CREATE INDEX "proposals_of_an_author" ON "proposals" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "returns_of_a_proposal" ON "returns" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "teams_of_a_user" ON "team_members" USING btree ("user_id");