ALTER TABLE "stories" ADD COLUMN "pending" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "publish_undos" ADD COLUMN "settings" jsonb;--> statement-breakpoint
CREATE INDEX "stories_waiting" ON "stories" USING btree ("id") WHERE "stories"."pending" <> '{}';