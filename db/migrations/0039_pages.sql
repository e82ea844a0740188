CREATE TYPE "public"."story_kind" AS ENUM('story', 'page');--> statement-breakpoint
CREATE TABLE "pages" (
	"story_id" bigint PRIMARY KEY NOT NULL,
	"parent_id" bigint,
	"position" integer DEFAULT 0 NOT NULL,
	"in_footer" boolean DEFAULT false NOT NULL,
	"template" text,
	CONSTRAINT "pages_not_own_parent" CHECK ("pages"."parent_id" <> "pages"."story_id")
);
--> statement-breakpoint
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
ALTER TABLE "stories" ALTER COLUMN "section_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "kind" "story_kind" DEFAULT 'story' NOT NULL;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "kind" "story_kind" DEFAULT 'story' NOT NULL;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "source_base" jsonb;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "machine" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_parent_id_pages_story_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("story_id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_source_article_id_articles_id_fk" FOREIGN KEY ("source_article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pages_parent" ON "pages" USING btree ("parent_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "pages_template" ON "pages" USING btree ("template");--> statement-breakpoint
CREATE INDEX "translations_source" ON "translations" USING btree ("source_article_id");--> statement-breakpoint
CREATE INDEX "articles_pages" ON "articles" USING btree ("locale") WHERE kind = 'page';--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_section" CHECK (("stories"."kind" = 'story') = ("stories"."section_id" is not null));--> statement-breakpoint
CREATE FUNCTION articles_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT kind INTO NEW.kind FROM stories WHERE id = NEW.story_id;
  NEW.kind := coalesce(NEW.kind, 'story');
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER articles_kind BEFORE INSERT OR UPDATE OF kind, story_id ON articles FOR EACH ROW EXECUTE FUNCTION articles_kind();--> statement-breakpoint
CREATE FUNCTION stories_kind_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a story never becomes a page, nor a page a story' USING ERRCODE = 'integrity_constraint_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER stories_kind_kept BEFORE UPDATE OF kind ON stories FOR EACH ROW WHEN (OLD.kind <> NEW.kind) EXECUTE FUNCTION stories_kind_kept();--> statement-breakpoint
CREATE OR REPLACE FUNCTION list_article(wanted bigint) RETURNS void LANGUAGE sql AS $$
  DELETE FROM listings WHERE article_id = wanted;
  INSERT INTO listings (locale, kind, key, published_at, article_id)
  SELECT a.locale, l.kind, l.key, a.published_at, a.id
  FROM articles a JOIN stories s ON s.id = a.story_id
  CROSS JOIN LATERAL (
    SELECT 'section'::listing_kind AS kind, s.section_id::text AS key
    UNION ALL SELECT 'state', iso2 FROM story_states WHERE story_id = s.id
    UNION ALL SELECT 'institution', institution_id::text FROM story_institutions WHERE story_id = s.id
    UNION ALL SELECT 'tag', tag_id::text FROM story_tags WHERE story_id = s.id
    UNION ALL SELECT 'person', person_id::text FROM story_people WHERE story_id = s.id
  ) l
  WHERE a.id = wanted AND a.status = 'published' AND s.kind = 'story';
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION articles_after() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE was date; is_now date; was_locale text;
BEGIN
  -- A page stands in no list and in no day.
  IF TG_OP <> 'INSERT' AND OLD.status = 'published' AND OLD.kind = 'story' THEN was := OLD.published_day; was_locale := OLD.locale; END IF;
  IF TG_OP <> 'DELETE' AND NEW.status = 'published' AND NEW.kind = 'story' THEN is_now := NEW.published_day; END IF;
  IF was IS DISTINCT FROM is_now THEN
    IF was IS NOT NULL THEN
      UPDATE day_counts SET count = count - 1 WHERE locale = was_locale AND day = was;
    END IF;
    IF is_now IS NOT NULL THEN
      INSERT INTO day_counts (locale, day, count) VALUES (NEW.locale, is_now, 1)
      ON CONFLICT (locale, day) DO UPDATE SET count = day_counts.count + 1;
    END IF;
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN NULL; END IF;
  INSERT INTO slugs (locale, slug, article_id) VALUES (NEW.locale, NEW.slug, NEW.id) ON CONFLICT DO NOTHING;
  IF NOT EXISTS (SELECT 1 FROM slugs WHERE locale = NEW.locale AND slug = NEW.slug AND article_id = NEW.id) THEN
    RAISE unique_violation USING MESSAGE = 'slug belongs to another article', CONSTRAINT = 'slugs_pkey', TABLE = 'slugs';
  END IF;
  IF TG_OP = 'INSERT' OR NEW.slug <> OLD.slug THEN
    UPDATE slugs SET former = (slug <> NEW.slug) WHERE article_id = NEW.id AND former <> (slug <> NEW.slug);
  END IF;
  IF TG_OP = 'INSERT' OR NEW.status <> OLD.status OR NEW.published_at IS DISTINCT FROM OLD.published_at THEN
    PERFORM list_article(NEW.id);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
INSERT INTO translations (article_id, source_article_id, source_revision, source_done, person_id)
SELECT d.article_id, d.source_article_id, d.source_revision, d.source_done, d.updated_by FROM drafts d JOIN articles a ON a.id = d.article_id
WHERE a.status = 'published' AND d.source_article_id IS NOT NULL AND d.source_revision > 0 AND d.changed_at IS NULL;
