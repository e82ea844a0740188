ALTER TABLE "comment_reports" ADD COLUMN "reader_hash" text;--> statement-breakpoint
UPDATE "comment_reports" SET "reader_hash" = "network_hash";--> statement-breakpoint
ALTER TABLE "comment_reports" ALTER COLUMN "reader_hash" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "comment_reports" DROP CONSTRAINT "comment_reports_comment_id_network_hash_pk";--> statement-breakpoint
ALTER TABLE "comment_reports" ADD CONSTRAINT "comment_reports_comment_id_reader_hash_pk" PRIMARY KEY("comment_id","reader_hash");--> statement-breakpoint
ALTER TABLE "comment_reports" ADD COLUMN "weight" double precision DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "comment_reports" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "comment_reports" ADD COLUMN "decision_id" bigint;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "cleared_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "comment_reports_reader" ON "comment_reports" USING btree ("reader_hash") WHERE outcome is not null;--> statement-breakpoint
CREATE INDEX "comment_reports_at" ON "comment_reports" USING btree ("at");--> statement-breakpoint
ALTER TABLE "comment_reports" ADD CONSTRAINT "comment_reports_outcome" CHECK ("comment_reports"."outcome" in ('upheld', 'dismissed') and "comment_reports"."decision_id" is not null or "comment_reports"."outcome" is null);--> statement-breakpoint
-- What was decided before is known from the decisions: reports on what was refused were right, on what was approved since they were not.
UPDATE "comment_reports" r SET "outcome" = CASE WHEN c."status" = 'approved' THEN 'dismissed' ELSE 'upheld' END, "decision_id" = d."id"
FROM "comments" c, LATERAL (SELECT max("id") AS "id" FROM "comment_decisions" WHERE "comment_id" = c."id" AND "decision" = c."status") d
WHERE c."id" = r."comment_id" AND d."id" IS NOT NULL AND (c."status" IN ('rejected', 'spam') OR (c."status" = 'approved' AND c."reports" = 0));--> statement-breakpoint
UPDATE "comments" SET "cleared_at" = now() WHERE "status" = 'approved' AND "reports" = 0 AND EXISTS (SELECT 1 FROM "comment_reports" WHERE "comment_id" = "comments"."id");
