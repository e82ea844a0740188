CREATE TYPE "public"."comment_standing" AS ENUM('warn', 'mute', 'ban', 'review', 'trust', 'note', 'lift');--> statement-breakpoint
CREATE TABLE "comment_presence" (
	"comment_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_presence_person_id_pk" PRIMARY KEY("person_id")
);
--> statement-breakpoint
CREATE TABLE "comment_redactions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comment_redactions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"comment_id" bigint NOT NULL,
	"before" text NOT NULL,
	"part" text NOT NULL,
	"start" integer NOT NULL,
	"person_id" bigint,
	"person_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "comment_standings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comment_standings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" "comment_standing" NOT NULL,
	"comment_id" bigint NOT NULL,
	"author_id" bigint,
	"email_hash" text,
	"address_hash" text,
	"author_name" text NOT NULL,
	"until" timestamp with time zone,
	"note" text DEFAULT '' NOT NULL,
	"lifts_id" bigint,
	"person_id" bigint,
	"person_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_standings_note_size" CHECK (length("comment_standings"."note") <= 1000),
	CONSTRAINT "comment_standings_lift" CHECK (("comment_standings"."kind" = 'lift') = ("comment_standings"."lifts_id" is not null)),
	CONSTRAINT "comment_standings_mute" CHECK ("comment_standings"."kind" <> 'mute' or "comment_standings"."until" is not null)
);
--> statement-breakpoint
ALTER TABLE "comment_presence" ADD CONSTRAINT "comment_presence_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_presence" ADD CONSTRAINT "comment_presence_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_redactions" ADD CONSTRAINT "comment_redactions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_presence_comment" ON "comment_presence" USING btree ("comment_id","seen_at");--> statement-breakpoint
CREATE INDEX "comment_redactions_comment" ON "comment_redactions" USING btree ("comment_id","id");--> statement-breakpoint
CREATE INDEX "comment_standings_author" ON "comment_standings" USING btree ("author_id","id");--> statement-breakpoint
CREATE INDEX "comment_standings_email" ON "comment_standings" USING btree ("email_hash","id");--> statement-breakpoint
CREATE INDEX "comment_standings_address" ON "comment_standings" USING btree ("address_hash","id");--> statement-breakpoint
CREATE INDEX "comment_standings_lifts" ON "comment_standings" USING btree ("lifts_id");--> statement-breakpoint
CREATE INDEX "comments_address" ON "comments" USING btree ("address_hash","id");--> statement-breakpoint
CREATE INDEX "comments_email" ON "comments" USING btree (lower("author_email"),"id") WHERE author_email is not null;--> statement-breakpoint
CREATE INDEX "comments_story_status" ON "comments" USING btree ("story_id","status","id");--> statement-breakpoint
CREATE INDEX "comments_created" ON "comments" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "comments_search" ON "comments" USING gin (("author_name" || ' ' || "text") gin_trgm_ops);--> statement-breakpoint
CREATE FUNCTION comment_standings_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a decision about an author is never changed';
END $$;--> statement-breakpoint
CREATE TRIGGER comment_standings_stay BEFORE UPDATE OR DELETE ON comment_standings FOR EACH ROW EXECUTE FUNCTION comment_standings_stay();
