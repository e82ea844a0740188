CREATE TABLE "embargo_people" (
	"article_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"added_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "embargo_people_article_id_person_id_pk" PRIMARY KEY("article_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "media" ALTER COLUMN "licence" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "media" ALTER COLUMN "licence" SET DATA TYPE jsonb USING case when licence = '' then '{}'::jsonb else jsonb_build_object('en', licence) end;--> statement-breakpoint
ALTER TABLE "media" ALTER COLUMN "licence" SET DEFAULT '{}'::jsonb;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "original" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "crop" jsonb;--> statement-breakpoint
ALTER TABLE "embargo_people" ADD CONSTRAINT "embargo_people_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embargo_people" ADD CONSTRAINT "embargo_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embargo_people" ADD CONSTRAINT "embargo_people_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "embargo_people_person" ON "embargo_people" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "articles_embargoed" ON "articles" USING btree ("embargo_until") WHERE embargo_until is not null;--> statement-breakpoint
CREATE INDEX "media_trashed" ON "media" USING btree ("trashed_at") WHERE trashed_at is not null;