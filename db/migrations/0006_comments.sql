CREATE TYPE "public"."comment_status" AS ENUM('held', 'approved', 'rejected', 'spam', 'deleted');--> statement-breakpoint
CREATE TABLE "comment_decisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comment_decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"comment_id" bigint NOT NULL,
	"person_id" bigint,
	"person_name" text NOT NULL,
	"before" "comment_status" NOT NULL,
	"decision" "comment_status" NOT NULL,
	"reason" text,
	"note" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment_likes" (
	"comment_id" bigint NOT NULL,
	"reader_hash" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_likes_comment_id_reader_hash_pk" PRIMARY KEY("comment_id","reader_hash")
);
--> statement-breakpoint
CREATE TABLE "comment_reports" (
	"comment_id" bigint NOT NULL,
	"network_hash" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_reports_comment_id_network_hash_pk" PRIMARY KEY("comment_id","network_hash")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"story_id" bigint NOT NULL,
	"parent_id" bigint,
	"locale" text NOT NULL,
	"language" text NOT NULL,
	"dir" text DEFAULT 'ltr' NOT NULL,
	"author_name" text NOT NULL,
	"author_email" text,
	"person_id" bigint,
	"is_staff" boolean DEFAULT false NOT NULL,
	"text" text NOT NULL,
	"status" "comment_status" DEFAULT 'held' NOT NULL,
	"held_for" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"receipt_hash" text NOT NULL,
	"network_hash" text,
	"likes" integer DEFAULT 0 NOT NULL,
	"reports" integer DEFAULT 0 NOT NULL,
	"featured" boolean DEFAULT false NOT NULL,
	"appeal" text,
	"appealed_at" timestamp with time zone,
	"edited_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comments_text_size" CHECK (length("comments"."text") between 1 and 5000),
	CONSTRAINT "comments_name_size" CHECK (length("comments"."author_name") between 1 and 100),
	CONSTRAINT "comments_dir" CHECK ("comments"."dir" in ('ltr', 'rtl'))
);
--> statement-breakpoint
ALTER TABLE "comment_likes" ADD CONSTRAINT "comment_likes_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_reports" ADD CONSTRAINT "comment_reports_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_parent_id_comments_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_decisions_comment" ON "comment_decisions" USING btree ("comment_id","id");--> statement-breakpoint
CREATE INDEX "comment_decisions_person" ON "comment_decisions" USING btree ("person_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "comments_receipt" ON "comments" USING btree ("receipt_hash");--> statement-breakpoint
CREATE INDEX "comments_thread" ON "comments" USING btree ("story_id","id") WHERE status in ('approved', 'deleted');--> statement-breakpoint
CREATE INDEX "comments_parent" ON "comments" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "comments_queue" ON "comments" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "comments_queue_language" ON "comments" USING btree ("status","language","id");--> statement-breakpoint
CREATE INDEX "comments_reported" ON "comments" USING btree ("id") WHERE reports > 0 and status in ('held', 'approved');--> statement-breakpoint
CREATE INDEX "comments_appealed" ON "comments" USING btree ("id") WHERE appealed_at is not null and status in ('rejected', 'spam');--> statement-breakpoint
CREATE INDEX "comments_network" ON "comments" USING btree ("network_hash","id");--> statement-breakpoint
CREATE INDEX "comments_person" ON "comments" USING btree ("person_id","id");--> statement-breakpoint
CREATE FUNCTION comment_decisions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a decision about a comment is never changed';
END $$;--> statement-breakpoint
CREATE TRIGGER comment_decisions_stay BEFORE UPDATE OR DELETE ON comment_decisions FOR EACH ROW EXECUTE FUNCTION comment_decisions_stay();
