CREATE TABLE "translations" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"source_article_id" bigint NOT NULL,
	"source_revision" integer DEFAULT 0 NOT NULL,
	"source_done" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"source_base" jsonb,
	"machine" boolean DEFAULT false NOT NULL,
	"person_id" bigint,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "source_base" jsonb;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "machine" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_source_article_id_articles_id_fk" FOREIGN KEY ("source_article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "translations_source" ON "translations" USING btree ("source_article_id");--> statement-breakpoint
INSERT INTO translations (article_id, source_article_id, source_revision, source_done, person_id)
SELECT d.article_id, d.source_article_id, d.source_revision, d.source_done, d.updated_by FROM drafts d JOIN articles a ON a.id = d.article_id
WHERE a.status = 'published' AND d.source_article_id IS NOT NULL AND d.source_revision > 0 AND d.changed_at IS NULL;
