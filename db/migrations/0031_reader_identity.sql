ALTER TABLE "comment_likes" ADD COLUMN "network_hash" text;--> statement-breakpoint
ALTER TABLE "typo_reports" ADD COLUMN "network_hash" text;--> statement-breakpoint
-- These were unsalted hashes of addresses: whoever had them could find the addresses by trying them all.
UPDATE "typo_reports" SET "reporter_hash" = '' WHERE "reporter_hash" <> '';--> statement-breakpoint
DELETE FROM "rate_limits";
