ALTER TABLE "answer_revisions" ADD COLUMN "head" bigint;--> statement-breakpoint
ALTER TABLE "answer_revisions" ADD COLUMN "tail" bigint;