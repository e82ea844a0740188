CREATE TABLE "comment_terms" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comment_terms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"section_id" bigint,
	"story_id" bigint,
	"open" boolean,
	"close_days" integer,
	"premoderated" boolean,
	"message" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_terms_one_place" CHECK (num_nonnulls("comment_terms"."section_id", "comment_terms"."story_id") <= 1),
	CONSTRAINT "comment_terms_days" CHECK ("comment_terms"."close_days" between 0 and 3650)
);
--> statement-breakpoint
CREATE TABLE "comment_versions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comment_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"comment_id" bigint NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "erase_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "comment_terms" ADD CONSTRAINT "comment_terms_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_terms" ADD CONSTRAINT "comment_terms_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_versions" ADD CONSTRAINT "comment_versions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "comment_terms_section" ON "comment_terms" USING btree ("section_id");--> statement-breakpoint
CREATE UNIQUE INDEX "comment_terms_story" ON "comment_terms" USING btree ("story_id");--> statement-breakpoint
CREATE UNIQUE INDEX "comment_terms_site" ON "comment_terms" USING btree ((true)) WHERE section_id is null and story_id is null;--> statement-breakpoint
CREATE INDEX "comment_versions_comment" ON "comment_versions" USING btree ("comment_id","id");--> statement-breakpoint
CREATE INDEX "comments_erase" ON "comments" USING btree ("erase_at") WHERE erase_at is not null;