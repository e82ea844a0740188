CREATE TABLE "draft_steps" (
	"article_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"client" text NOT NULL,
	"steps" text NOT NULL,
	"fields" jsonb NOT NULL,
	"person_id" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "draft_steps_article_id_version_pk" PRIMARY KEY("article_id","version")
);
--> statement-breakpoint
ALTER TABLE "presence" ADD COLUMN "cursor" jsonb;--> statement-breakpoint
ALTER TABLE "draft_steps" ADD CONSTRAINT "draft_steps_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_steps" ADD CONSTRAINT "draft_steps_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
-- Whoever has a draft open is told of each version of it, whichever verb made it, and of each cursor that moved.
CREATE FUNCTION draft_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('drafts', NEW.article_id::text);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER drafts_told AFTER INSERT OR UPDATE OF version ON drafts FOR EACH ROW EXECUTE FUNCTION draft_told();--> statement-breakpoint
CREATE TRIGGER presence_told AFTER INSERT OR UPDATE OF cursor ON presence FOR EACH ROW EXECUTE FUNCTION draft_told();
