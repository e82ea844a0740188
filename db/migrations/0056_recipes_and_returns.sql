ALTER TABLE "partner_tasks" DROP CONSTRAINT "partner_tasks_kind";--> statement-breakpoint
ALTER TABLE "import_jobs" ADD COLUMN "recipe" jsonb;--> statement-breakpoint
ALTER TABLE "partner_tasks" ADD CONSTRAINT "partner_tasks_kind" CHECK ("partner_tasks"."kind" in ('correction', 'withdrawal', 'return'));