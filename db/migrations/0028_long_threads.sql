DROP INDEX "comments_thread";--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "thread_id" bigint;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "language_given" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "comments_roots" ON "comments" USING btree ("story_id","id") WHERE parent_id is null and status in ('approved', 'deleted');--> statement-breakpoint
CREATE INDEX "comments_liked" ON "comments" USING btree ("story_id","likes","id") WHERE parent_id is null and status in ('approved', 'deleted');--> statement-breakpoint
CREATE INDEX "comments_answers" ON "comments" USING btree ("thread_id","id") WHERE thread_id is not null and status in ('approved', 'deleted');--> statement-breakpoint
CREATE INDEX "comments_languages" ON "comments" USING btree ("story_id","language","id") WHERE status = 'approved';--> statement-breakpoint
CREATE INDEX "comments_languages_liked" ON "comments" USING btree ("story_id","language","likes","id") WHERE status = 'approved';