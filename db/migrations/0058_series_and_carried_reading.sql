CREATE TABLE "carried_reading" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"saved" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"look" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "series" (
	"tag_id" bigint PRIMARY KEY NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"made_by" bigint
);
--> statement-breakpoint
CREATE TABLE "series_parts" (
	"tag_id" bigint NOT NULL,
	"story_id" bigint NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "series_parts_tag_id_story_id_pk" PRIMARY KEY("tag_id","story_id")
);
--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "breaking_words" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "carried_reading" ADD CONSTRAINT "carried_reading_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_parts" ADD CONSTRAINT "series_parts_tag_id_series_tag_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."series"("tag_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_parts" ADD CONSTRAINT "series_parts_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "series_parts_story" ON "series_parts" USING btree ("story_id");