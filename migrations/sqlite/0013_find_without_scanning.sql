CREATE INDEX `seats_of_a_user` ON `collaborators` (`user_id`);--> statement-breakpoint
CREATE INDEX `endorsements_of_a_proposal` ON `endorsements` (`proposal_id`);--> statement-breakpoint
CREATE INDEX `endorsements_for_a_delegate` ON `endorsements` (`delegated_to`);--> statement-breakpoint
CREATE INDEX `entries_of_a_proposal` ON `entries` (`proposal_id`);--> statement-breakpoint
CREATE INDEX `events_by_type` ON `events` (`type`,`seq`);--> statement-breakpoint
CREATE INDEX `fingerprints_by_signature` ON `fingerprints` (`signature`);--> statement-breakpoint
CREATE INDEX `grants_in_a_unit` ON `grants` (`unit_id`);--> statement-breakpoint
CREATE INDEX `grants_of_a_role` ON `grants` (`role`);--> statement-breakpoint
CREATE INDEX `innovations_of_a_unit` ON `innovations` (`unit_id`);--> statement-breakpoint
CREATE INDEX `letters_of_an_edition` ON `letters` (`edition_id`,`written_at`);--> statement-breakpoint
CREATE INDEX `motions_of_a_stage` ON `motions` (`stage_id`);--> statement-breakpoint
CREATE INDEX `proposals_of_an_author` ON `proposals` (`created_by`);--> statement-breakpoint
CREATE INDEX `returns_of_a_proposal` ON `returns` (`proposal_id`);--> statement-breakpoint
CREATE INDEX `teams_of_a_user` ON `team_members` (`user_id`);