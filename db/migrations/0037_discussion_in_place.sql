ALTER TABLE "comment_reports" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "comment_reports" ADD COLUMN "receipt_hash" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "author_key" text;--> statement-breakpoint
CREATE UNIQUE INDEX "comment_reports_receipt" ON "comment_reports" USING btree ("receipt_hash");--> statement-breakpoint
ALTER TABLE "comment_reports" ADD CONSTRAINT "comment_reports_note_size" CHECK (length("comment_reports"."note") <= 1000);