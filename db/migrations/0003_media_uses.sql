CREATE INDEX articles_media ON articles (media_id) WHERE media_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX articles_figures ON articles USING gin (jsonb_path_query_array(body, '$.content[*].attrs.mediaId'));--> statement-breakpoint
CREATE INDEX drafts_figures ON drafts USING gin (jsonb_path_query_array(body, '$.content[*].attrs.mediaId'));
