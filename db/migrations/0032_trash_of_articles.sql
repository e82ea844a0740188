DROP INDEX "articles_story_locale";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "trashed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "trashed_by" bigint;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_trashed_by_people_id_fk" FOREIGN KEY ("trashed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "articles_story_locale_kept" ON "articles" USING btree ("story_id","locale") WHERE trashed_at is null;--> statement-breakpoint
CREATE INDEX "articles_trashed" ON "articles" USING btree ("trashed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE trashed_at is not null;--> statement-breakpoint
CREATE INDEX "articles_story_locale" ON "articles" USING btree ("story_id","locale");--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_trashed_draft" CHECK ("articles"."trashed_at" is null or ("articles"."status" = 'draft' and "articles"."revision" = 0));