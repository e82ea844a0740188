CREATE OR REPLACE FUNCTION articles_after() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE was date; is_now date; was_locale text;
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.status = 'published' THEN was := OLD.published_day; was_locale := OLD.locale; END IF;
  IF TG_OP <> 'DELETE' AND NEW.status = 'published' THEN is_now := NEW.published_day; END IF;
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
UPDATE slugs SET former = true FROM articles a WHERE a.id = slugs.article_id AND a.slug <> slugs.slug;--> statement-breakpoint
CREATE OR REPLACE FUNCTION story_parts_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Who changes the parts of very many stories at once writes their listings in one statement too.
  IF current_setting('infoshos.listed', true) = 'at once' THEN RETURN NULL; END IF;
  PERFORM list_article(a.id) FROM articles a WHERE a.status = 'published'
    AND a.story_id = CASE WHEN TG_OP = 'DELETE' THEN OLD.story_id ELSE NEW.story_id END;
  RETURN NULL;
END $$;
