-- A text without characters that nobody sees; composed, and for searching in its compatible forms too. Their like in the program: lib/ground/fold.ts.
CREATE FUNCTION shown_text(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN octet_length(given) = length(given) THEN given ELSE normalize(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(given, U&'\00AD', ''), U&'\200B', ''), U&'\200D', ''), U&'\200E', ''), U&'\200F', ''), U&'\202A', ''), U&'\202B', ''), U&'\202C', ''), U&'\202D', ''), U&'\202E', ''), U&'\2060', ''), U&'\2066', ''), U&'\2067', ''), U&'\2068', ''), U&'\2069', ''), U&'\061C', ''), U&'\FE0E', ''), U&'\FE0F', ''), U&'\FEFF', ''), NFC) END
$$;--> statement-breakpoint
-- A hyphen before a digit parts words: the parser would take F-16 for F and minus 16.
CREATE FUNCTION search_text(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(plain, '-0', ' 0'), '-1', ' 1'), '-2', ' 2'), '-3', ' 3'), '-4', ' 4'), '-5', ' 5'), '-6', ' 6'), '-7', ' 7'), '-8', ' 8'), '-9', ' 9')
  FROM (SELECT CASE WHEN octet_length(given) = length(given) THEN given
    ELSE normalize(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(given, U&'\00AD', ''), U&'\200B', ''), U&'\200D', ''), U&'\200E', ''), U&'\200F', ''), U&'\202A', ''), U&'\202B', ''), U&'\202C', ''), U&'\202D', ''), U&'\202E', ''), U&'\2060', ''), U&'\2066', ''), U&'\2067', ''), U&'\2068', ''), U&'\2069', ''), U&'\061C', ''), U&'\FE0E', ''), U&'\FE0F', ''), U&'\FEFF', ''), U&'\200C', ''), U&'\2010', '-'), U&'\2011', '-'), NFKC) END AS plain) made
$$;--> statement-breakpoint
-- Of words that the program has set aside (lib/articles/body/words.ts), those that say nothing in their language: here they are names.
CREATE FUNCTION search_names(dictionary regdictionary, words text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT word), '{}'))
  FROM unnest(string_to_array(words, ' ')) AS word WHERE word <> '' AND ts_lexize(dictionary, word) = '{}'
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION articles_before() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  site_zone text;
  config regconfig := search_config(NEW.locale);
BEGIN
  SELECT coalesce((SELECT value #>> '{}' FROM settings WHERE key = 'zone'), 'UTC') INTO site_zone;
  NEW.published_day := (NEW.published_at AT TIME ZONE site_zone)::date;
  IF TG_OP = 'INSERT' OR NEW.headline <> OLD.headline OR NEW.standfirst <> OLD.standfirst
     OR NEW.body_text <> OLD.body_text OR NEW.words <> OLD.words OR NEW.search IS NULL THEN
    IF NEW.locale IN ('en', 'ru') THEN
      NEW.search := setweight(to_tsvector(config, search_text(NEW.headline)), 'A')
        || setweight(to_tsvector(config, search_text(NEW.standfirst)), 'B')
        || setweight(to_tsvector(config, search_text(left(NEW.body_text, 200000))), 'C')
        || setweight(to_tsvector(config, split_part(left(NEW.words, 100000), '|', 1)), 'C')
        || search_names(CASE NEW.locale WHEN 'en' THEN 'english_stem'::regdictionary ELSE 'russian_stem'::regdictionary END, split_part(left(NEW.words, 100000), '|', 2));
    ELSE
      NEW.search := to_tsvector('simple', left(NEW.words, 400000));
    END IF;
  END IF;
  RETURN NEW;
END $$;
