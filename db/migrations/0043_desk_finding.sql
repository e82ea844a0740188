CREATE TABLE "desk_rows" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"story_id" bigint NOT NULL,
	"locale" text NOT NULL,
	"status" "article_status" NOT NULL,
	"section_id" bigint NOT NULL,
	"owner_id" bigint,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk_views" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "desk_views_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "desk_views_size" CHECK (length("desk_views"."name") between 1 and 60 and length("desk_views"."query") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "draft_words" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"locale" text NOT NULL,
	"version" integer NOT NULL,
	"search" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft_words_due" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story_templates" (
	"story_id" bigint NOT NULL,
	"made_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "story_templates_story_id_pk" PRIMARY KEY("story_id")
);
--> statement-breakpoint
CREATE TABLE "accepted_passages" (
	"article_id" bigint NOT NULL,
	"key" text NOT NULL,
	"digest" text NOT NULL,
	"person_id" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accepted_passages_article_id_key_pk" PRIMARY KEY("article_id","key")
);
--> statement-breakpoint
ALTER TABLE "desk_rows" ADD CONSTRAINT "desk_rows_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_views" ADD CONSTRAINT "desk_views_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_words" ADD CONSTRAINT "draft_words_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_words_due" ADD CONSTRAINT "draft_words_due_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_templates" ADD CONSTRAINT "story_templates_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_templates" ADD CONSTRAINT "story_templates_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accepted_passages" ADD CONSTRAINT "accepted_passages_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accepted_passages" ADD CONSTRAINT "accepted_passages_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "desk_rows_changed" ON "desk_rows" USING btree ("changed_at" DESC NULLS FIRST,"article_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "desk_rows_status" ON "desk_rows" USING btree ("status","changed_at" DESC NULLS FIRST,"article_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "desk_rows_section" ON "desk_rows" USING btree ("section_id","changed_at" DESC NULLS FIRST,"article_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "desk_rows_owner" ON "desk_rows" USING btree ("owner_id","changed_at" DESC NULLS FIRST,"article_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "desk_rows_story" ON "desk_rows" USING btree ("story_id");--> statement-breakpoint
CREATE UNIQUE INDEX "desk_views_name" ON "desk_views" USING btree ("person_id","name");--> statement-breakpoint
CREATE INDEX "draft_words_search" ON "draft_words" USING gin ("search");--> statement-breakpoint
CREATE FUNCTION article_words(locale text, headline text, standfirst text, body text, words text) RETURNS tsvector LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN locale IN ('en', 'ru') THEN
    setweight(to_tsvector(search_config(locale), search_text(headline)), 'A')
      || setweight(to_tsvector(search_config(locale), search_text(standfirst)), 'B')
      || setweight(to_tsvector(search_config(locale), search_text(left(body, 200000))), 'C')
      || setweight(to_tsvector(search_config(locale), split_part(left(words, 100000), '|', 1)), 'C')
      || search_names(CASE locale WHEN 'en' THEN 'english_stem'::regdictionary ELSE 'russian_stem'::regdictionary END, split_part(left(words, 100000), '|', 2))
    ELSE to_tsvector('simple', left(words, 400000)) END
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION articles_before() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE site_zone text;
BEGIN
  SELECT coalesce((SELECT value #>> '{}' FROM settings WHERE key = 'zone'), 'UTC') INTO site_zone;
  NEW.published_day := (NEW.published_at AT TIME ZONE site_zone)::date;
  IF TG_OP = 'INSERT' OR NEW.headline <> OLD.headline OR NEW.standfirst <> OLD.standfirst
     OR NEW.body_text <> OLD.body_text OR NEW.words <> OLD.words OR NEW.search IS NULL THEN
    NEW.search := article_words(NEW.locale, NEW.headline, NEW.standfirst, NEW.body_text, NEW.words);
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE FUNCTION renew_desk_row(wanted bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO desk_rows (article_id, story_id, locale, status, section_id, owner_id, changed_at)
  SELECT a.id, a.story_id, a.locale, a.status, s.section_id, d.owner_id,
    greatest(CASE WHEN d.changed_at IS NOT NULL THEN d.updated_at END,
      coalesce(a.withdrawn_at, greatest(a.published_at, a.revised_at), d.updated_at, a.created_at))
  FROM articles a JOIN stories s ON s.id = a.story_id LEFT JOIN drafts d ON d.article_id = a.id
  WHERE a.id = wanted AND a.kind = 'story' AND a.trashed_at IS NULL
  ON CONFLICT (article_id) DO UPDATE SET story_id = excluded.story_id, locale = excluded.locale, status = excluded.status,
    section_id = excluded.section_id, owner_id = excluded.owner_id, changed_at = excluded.changed_at;
  IF NOT FOUND THEN DELETE FROM desk_rows WHERE article_id = wanted; END IF;
END $$;--> statement-breakpoint
CREATE FUNCTION articles_at_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM renew_desk_row(NEW.id);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER articles_at_desk_made AFTER INSERT ON articles FOR EACH ROW EXECUTE FUNCTION articles_at_desk();--> statement-breakpoint
CREATE TRIGGER articles_at_desk_changed AFTER UPDATE ON articles FOR EACH ROW
  WHEN ((OLD.story_id, OLD.locale, OLD.status, OLD.published_at, OLD.revised_at, OLD.withdrawn_at, OLD.trashed_at)
    IS DISTINCT FROM (NEW.story_id, NEW.locale, NEW.status, NEW.published_at, NEW.revised_at, NEW.withdrawn_at, NEW.trashed_at))
  EXECUTE FUNCTION articles_at_desk();--> statement-breakpoint
CREATE FUNCTION drafts_at_desk() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wanted bigint := CASE WHEN TG_OP = 'DELETE' THEN OLD.article_id ELSE NEW.article_id END;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM articles WHERE id = wanted) THEN RETURN NULL; END IF;
  PERFORM renew_desk_row(wanted);
  INSERT INTO draft_words_due (article_id) VALUES (wanted) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER drafts_at_desk_made AFTER INSERT OR DELETE ON drafts FOR EACH ROW EXECUTE FUNCTION drafts_at_desk();--> statement-breakpoint
CREATE TRIGGER drafts_at_desk_changed AFTER UPDATE ON drafts FOR EACH ROW
  WHEN ((OLD.version, OLD.owner_id, OLD.updated_at, OLD.changed_at) IS DISTINCT FROM (NEW.version, NEW.owner_id, NEW.updated_at, NEW.changed_at))
  EXECUTE FUNCTION drafts_at_desk();--> statement-breakpoint
CREATE FUNCTION stories_at_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE desk_rows SET section_id = NEW.section_id WHERE story_id = NEW.id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER stories_moved_at_desk AFTER UPDATE OF section_id ON stories FOR EACH ROW WHEN (OLD.section_id IS DISTINCT FROM NEW.section_id) EXECUTE FUNCTION stories_at_desk();--> statement-breakpoint
SELECT renew_desk_row(id) FROM articles;--> statement-breakpoint
INSERT INTO draft_words_due (article_id) SELECT article_id FROM drafts WHERE changed_at IS NOT NULL;
