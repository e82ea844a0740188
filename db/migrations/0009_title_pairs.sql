-- Every pair of neighbouring characters of a Chinese headline, so that a mistyped title can be found by the pairs that are right.
CREATE FUNCTION title_pairs(headline text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(headline, at, 2)), '{}') FROM generate_series(1, length(headline) - 1) AS at
$$;--> statement-breakpoint
CREATE INDEX articles_title_pairs ON articles USING gin (title_pairs(headline)) WHERE locale = 'zh';
