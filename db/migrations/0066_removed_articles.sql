CREATE TABLE "removed_articles" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"story_id" bigint NOT NULL,
	"kind" "story_kind" NOT NULL,
	"locale" text NOT NULL,
	"slug" text NOT NULL,
	"headline" text NOT NULL,
	"removed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "removed_articles_address" ON "removed_articles" USING btree ("locale","slug");--> statement-breakpoint
CREATE INDEX "removed_articles_told" ON "removed_articles" USING btree ("removed_at","article_id");--> statement-breakpoint
CREATE FUNCTION articles_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO removed_articles (article_id, story_id, kind, locale, slug, headline)
  VALUES (OLD.id, OLD.story_id, OLD.kind, OLD.locale, OLD.slug, OLD.headline);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER articles_removed AFTER DELETE ON "articles" FOR EACH ROW
  WHEN (OLD.status IN ('published', 'withdrawn'))
  EXECUTE FUNCTION articles_removed();
