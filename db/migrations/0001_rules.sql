CREATE TEXT SEARCH CONFIGURATION infoshos_en (COPY = english);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION infoshos_en ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION infoshos_ru (COPY = russian);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION infoshos_ru ALTER MAPPING FOR hword, hword_part, word WITH unaccent, russian_stem;--> statement-breakpoint
CREATE FUNCTION search_config(locale text) RETURNS regconfig LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE locale WHEN 'en' THEN 'infoshos_en' WHEN 'ru' THEN 'infoshos_ru' ELSE 'simple' END::regconfig
$$;--> statement-breakpoint
CREATE FUNCTION articles_before() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE site_zone text;
BEGIN
  SELECT coalesce((SELECT value #>> '{}' FROM settings WHERE key = 'zone'), 'UTC') INTO site_zone;
  NEW.published_day := (NEW.published_at AT TIME ZONE site_zone)::date;
  IF TG_OP = 'INSERT' OR NEW.headline <> OLD.headline OR NEW.standfirst <> OLD.standfirst
     OR NEW.body_text <> OLD.body_text OR NEW.words <> OLD.words OR NEW.search IS NULL THEN
    IF NEW.locale IN ('en', 'ru') THEN
      NEW.search := setweight(to_tsvector(search_config(NEW.locale), NEW.headline), 'A')
        || setweight(to_tsvector(search_config(NEW.locale), NEW.standfirst), 'B')
        || setweight(to_tsvector(search_config(NEW.locale), left(NEW.body_text, 200000)), 'C');
    ELSE
      NEW.search := to_tsvector('simple', left(NEW.words, 400000));
    END IF;
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER articles_before BEFORE INSERT OR UPDATE ON articles FOR EACH ROW EXECUTE FUNCTION articles_before();--> statement-breakpoint
CREATE FUNCTION list_article(wanted bigint) RETURNS void LANGUAGE sql AS $$
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
  WHERE a.id = wanted AND a.status = 'published';
$$;--> statement-breakpoint
CREATE FUNCTION articles_after() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF TG_OP = 'INSERT' OR NEW.status <> OLD.status OR NEW.published_at IS DISTINCT FROM OLD.published_at THEN
    PERFORM list_article(NEW.id);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER articles_after AFTER INSERT OR UPDATE OR DELETE ON articles FOR EACH ROW EXECUTE FUNCTION articles_after();--> statement-breakpoint
CREATE FUNCTION story_parts_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM list_article(a.id) FROM articles a WHERE a.status = 'published'
    AND a.story_id = CASE WHEN TG_OP = 'DELETE' THEN OLD.story_id ELSE NEW.story_id END;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER story_states_listed AFTER INSERT OR DELETE OR UPDATE ON story_states FOR EACH ROW EXECUTE FUNCTION story_parts_changed();--> statement-breakpoint
CREATE TRIGGER story_institutions_listed AFTER INSERT OR DELETE OR UPDATE ON story_institutions FOR EACH ROW EXECUTE FUNCTION story_parts_changed();--> statement-breakpoint
CREATE TRIGGER story_tags_listed AFTER INSERT OR DELETE OR UPDATE ON story_tags FOR EACH ROW EXECUTE FUNCTION story_parts_changed();--> statement-breakpoint
CREATE TRIGGER story_people_listed AFTER INSERT OR DELETE OR UPDATE ON story_people FOR EACH ROW EXECUTE FUNCTION story_parts_changed();--> statement-breakpoint
CREATE FUNCTION stories_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM list_article(a.id) FROM articles a WHERE a.status = 'published' AND a.story_id = NEW.id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER stories_moved AFTER UPDATE OF section_id ON stories FOR EACH ROW WHEN (OLD.section_id IS DISTINCT FROM NEW.section_id) EXECUTE FUNCTION stories_moved();--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER audit_log_immutable BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER revisions_immutable BEFORE UPDATE ON revisions FOR EACH ROW
  WHEN (OLD.person_id IS NOT DISTINCT FROM NEW.person_id) EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE FUNCTION revisions_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.kind <> 'autosave' AND EXISTS (SELECT 1 FROM articles WHERE id = OLD.article_id) THEN
    RAISE EXCEPTION 'published revisions are kept' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;--> statement-breakpoint
CREATE TRIGGER revisions_kept BEFORE DELETE ON revisions FOR EACH ROW EXECUTE FUNCTION revisions_kept();--> statement-breakpoint
CREATE FUNCTION invalidations_in_commit_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7305601);
  NEW.id := nextval(pg_get_serial_sequence('invalidations', 'id'));
  PERFORM pg_notify('invalidations', NEW.id::text);
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER invalidations_in_commit_order BEFORE INSERT ON invalidations FOR EACH ROW EXECUTE FUNCTION invalidations_in_commit_order();
