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
ALTER TABLE "publish_undos" ADD CONSTRAINT "publish_undos_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publish_undos" ADD CONSTRAINT "publish_undos_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;