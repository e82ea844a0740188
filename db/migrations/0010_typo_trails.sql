ALTER TABLE "typo_reports" ADD COLUMN "trail" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "typo_reports" ADD COLUMN "person_id" bigint;--> statement-breakpoint
ALTER TABLE "typo_reports" ADD CONSTRAINT "typo_reports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "typo_reports_waiting" ON "typo_reports" USING btree ("place","id") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "typo_reports_trail" ON "typo_reports" USING btree ("trail");--> statement-breakpoint
CREATE INDEX "typo_reports_decided" ON "typo_reports" USING btree ("locale","decided_at") WHERE status = 'accepted';