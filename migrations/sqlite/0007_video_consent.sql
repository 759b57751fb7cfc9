ALTER TABLE `proposals` ADD `video_privacy` text;--> statement-breakpoint
ALTER TABLE `proposals` ADD `video_consent_basis` text;