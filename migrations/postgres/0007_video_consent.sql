ALTER TABLE "proposals" ADD COLUMN "video_privacy" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "video_consent_basis" text;