CREATE TABLE "story_reactions" (
	"story_id" bigint NOT NULL,
	"reader_hash" text NOT NULL,
	"network_hash" text,
	"kind" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "story_reactions_story_id_reader_hash_pk" PRIMARY KEY("story_id","reader_hash"),
	CONSTRAINT "story_reactions_kind" CHECK ("story_reactions"."kind" in ('useful', 'surprising', 'hopeful', 'worrying'))
);
--> statement-breakpoint
ALTER TABLE "story_reactions" ADD CONSTRAINT "story_reactions_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_reactions_kind" ON "story_reactions" USING btree ("story_id","kind");--> statement-breakpoint
CREATE INDEX "story_reactions_reader" ON "story_reactions" USING btree ("reader_hash");