DROP INDEX "articles_latest";--> statement-breakpoint
DROP INDEX "articles_day";--> statement-breakpoint
CREATE INDEX "articles_latest" ON "articles" USING btree ("locale","published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE status = 'published';--> statement-breakpoint
CREATE INDEX "articles_day" ON "articles" USING btree ("locale","published_day","published_at" DESC NULLS FIRST) WHERE status = 'published';