CREATE TABLE "discussion_follows" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "discussion_follows_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"story_id" bigint NOT NULL,
	"thread_id" bigint,
	"email" text NOT NULL,
	"email_hash" text NOT NULL,
	"locale" text NOT NULL,
	"stop_hash" text NOT NULL,
	"confirm_nonce" text,
	"confirm_hash" text,
	"confirm_until" timestamp with time zone,
	"confirm_sent_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "discussion_follows_size" CHECK (length("discussion_follows"."email") <= 200)
);
--> statement-breakpoint
CREATE TABLE "follow_news" (
	"follow_id" bigint NOT NULL,
	"comment_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follow_news_follow_id_comment_id_pk" PRIMARY KEY("follow_id","comment_id")
);
--> statement-breakpoint
ALTER TABLE "discussion_follows" ADD CONSTRAINT "discussion_follows_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussion_follows" ADD CONSTRAINT "discussion_follows_thread_id_comments_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_news" ADD CONSTRAINT "follow_news_follow_id_discussion_follows_id_fk" FOREIGN KEY ("follow_id") REFERENCES "public"."discussion_follows"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_news" ADD CONSTRAINT "follow_news_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "discussion_follows_once" ON "discussion_follows" USING btree ("story_id",coalesce(thread_id, 0),"email_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "discussion_follows_stop" ON "discussion_follows" USING btree ("stop_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "discussion_follows_confirm" ON "discussion_follows" USING btree ("confirm_hash");--> statement-breakpoint
CREATE INDEX "discussion_follows_email" ON "discussion_follows" USING btree ("email_hash");--> statement-breakpoint
CREATE INDEX "discussion_follows_thread" ON "discussion_follows" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "discussion_follows_unasked" ON "discussion_follows" USING btree ("id") WHERE confirm_sent_at is null and confirm_hash is not null;--> statement-breakpoint
CREATE INDEX "follow_news_comment" ON "follow_news" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "follow_news_at" ON "follow_news" USING btree ("at");