DROP INDEX "articles_changed";--> statement-breakpoint
DROP INDEX "articles_withdrawn";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "public_changed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "articles_told" ON "articles" USING btree (coalesce("public_changed_at", greatest("published_at", "revised_at")),"id") WHERE status = 'published';--> statement-breakpoint
CREATE INDEX "articles_told_withdrawn" ON "articles" USING btree (coalesce("public_changed_at", "withdrawn_at"),"id") WHERE status = 'withdrawn';--> statement-breakpoint
-- Not when somebody says that a text was published, but when this site began to show it so: whoever keeps
-- a copy asks for what has changed since they last asked.
CREATE FUNCTION articles_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.public_changed_at := now();
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER articles_public_insert BEFORE INSERT ON "articles" FOR EACH ROW
  WHEN (NEW.status IN ('published', 'withdrawn'))
  EXECUTE FUNCTION articles_public_change();
--> statement-breakpoint
CREATE TRIGGER articles_public_update
  BEFORE UPDATE OF status, revision, slug, headline, standfirst, dateline, published_at, revised_at, media_id, picture_alt, picture_caption, picture_credit ON "articles" FOR EACH ROW
  WHEN (NEW.status IN ('published', 'withdrawn')
    AND (OLD.status, OLD.revision, OLD.slug, OLD.headline, OLD.standfirst, OLD.dateline, OLD.published_at, OLD.revised_at, OLD.media_id, OLD.picture_alt, OLD.picture_caption, OLD.picture_credit)
    IS DISTINCT FROM (NEW.status, NEW.revision, NEW.slug, NEW.headline, NEW.standfirst, NEW.dateline, NEW.published_at, NEW.revised_at, NEW.media_id, NEW.picture_alt, NEW.picture_caption, NEW.picture_credit))
  EXECUTE FUNCTION articles_public_change();