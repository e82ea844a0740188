CREATE TABLE "notices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"article_id" bigint NOT NULL,
	"note_id" bigint,
	"by_id" bigint,
	"key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	"mail_due_at" timestamp with time zone,
	"mail_taken_at" timestamp with time zone,
	"mail_tries" integer DEFAULT 0 NOT NULL,
	"mail_sent_at" timestamp with time zone,
	CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('submitted', 'returned', 'approved', 'published', 'mentioned', 'answered'))
);
--> statement-breakpoint
CREATE TABLE "publish_undos" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"revision_before" integer NOT NULL,
	"status" "article_status" NOT NULL,
	"published_at" timestamp with time zone,
	"revised_at" timestamp with time zone,
	"scheduled_at" timestamp with time zone,
	"translation" jsonb,
	"person_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"fetched_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "mail_notices_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_note_id_draft_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."draft_notes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publish_undos" ADD CONSTRAINT "publish_undos_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publish_undos" ADD CONSTRAINT "publish_undos_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notices_key" ON "notices" USING btree ("person_id","key");--> statement-breakpoint
CREATE INDEX "notices_person" ON "notices" USING btree ("person_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("person_id","article_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "notices_article" ON "notices" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "notices_note" ON "notices" USING btree ("note_id") WHERE note_id is not null;--> statement-breakpoint
CREATE INDEX "notices_mail" ON "notices" USING btree ("mail_due_at") WHERE mail_due_at is not null and mail_taken_at is null;--> statement-breakpoint
CREATE INDEX "notices_created" ON "notices" USING btree ("created_at");