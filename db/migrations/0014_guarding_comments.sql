CREATE TABLE "comment_lessons" (
	"comment_id" bigint PRIMARY KEY NOT NULL,
	"language" text NOT NULL,
	"outcome" text NOT NULL,
	"words" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment_rules" (
	"key" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"language" text,
	"title" text DEFAULT '' NOT NULL,
	"words" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"amount" integer,
	"on_since" timestamp with time zone,
	"person_name" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "comment_rules_title_size" CHECK (length("comment_rules"."title") <= 120)
);
--> statement-breakpoint
CREATE TABLE "learned_words" (
	"language" text NOT NULL,
	"word" text NOT NULL,
	"approved" bigint DEFAULT 0 NOT NULL,
	"refused" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "learned_words_language_word_pk" PRIMARY KEY("language","word")
);
--> statement-breakpoint
CREATE TABLE "network_blocks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "network_blocks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"hash" text NOT NULL,
	"comment_id" bigint,
	"reason" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"person_id" bigint,
	"person_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lifted_at" timestamp with time zone,
	"lifted_by_name" text
);
--> statement-breakpoint
CREATE TABLE "network_salts" (
	"period" text PRIMARY KEY NOT NULL,
	"salt" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "used_proofs" (
	"signature" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comment_lessons" ADD CONSTRAINT "comment_lessons_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_blocks" ADD CONSTRAINT "network_blocks_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_blocks" ADD CONSTRAINT "network_blocks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "network_blocks_hash" ON "network_blocks" USING btree ("hash") WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX "used_proofs_expiry" ON "used_proofs" USING btree ("expires_at");