CREATE INDEX "seats_of_a_user" ON "collaborators" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "endorsements_of_a_proposal" ON "endorsements" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "fingerprints_by_signature" ON "fingerprints" USING btree ("signature");--> statement-breakpoint
CREATE INDEX "grants_in_a_unit" ON "grants" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "motions_of_a_stage" ON "motions" USING btree ("stage_id");--> statement-breakpoint
CREATE INDEX "proposals_of_an_author" ON "proposals" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "returns_of_a_proposal" ON "returns" USING btree ("proposal_id");