ALTER TABLE "slugs" ADD COLUMN "former" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tag_merges" ADD COLUMN "led" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "slugs_former" ON "slugs" USING btree ("locale","slug") WHERE former;--> statement-breakpoint
CREATE INDEX "slugs_trgm" ON "slugs" USING gin ("slug" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "redirects_trgm" ON "redirects" USING gin (("from_path" || ' ' || "to_path") gin_trgm_ops);