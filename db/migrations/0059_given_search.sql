-- Who writes many articles at once makes their words before, by the same function.
CREATE OR REPLACE FUNCTION articles_before() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE site_zone text;
BEGIN
  SELECT coalesce((SELECT value #>> '{}' FROM settings WHERE key = 'zone'), 'UTC') INTO site_zone;
  NEW.published_day := (NEW.published_at AT TIME ZONE site_zone)::date;
  IF NEW.search IS NULL OR (TG_OP = 'UPDATE' AND (NEW.headline <> OLD.headline OR NEW.standfirst <> OLD.standfirst
     OR NEW.body_text <> OLD.body_text OR NEW.words <> OLD.words)) THEN
    NEW.search := article_words(NEW.locale, NEW.headline, NEW.standfirst, NEW.body_text, NEW.words);
  END IF;
  RETURN NEW;
END $$;
