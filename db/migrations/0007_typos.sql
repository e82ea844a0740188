CREATE TYPE "public"."ripple_status" AS ENUM('open', 'done', 'dismissed');--> statement-breakpoint
CREATE TYPE "public"."typo_status" AS ENUM('open', 'accepted', 'declined', 'not_a_typo', 'closed');--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "corrections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"locale" text NOT NULL,
	"revision" integer NOT NULL,
	"said" text NOT NULL,
	"says" text NOT NULL,
	"note" text NOT NULL,
	"is_undone" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ripple_tasks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ripple_tasks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" bigint NOT NULL,
	"target_id" bigint NOT NULL,
	"revision" integer NOT NULL,
	"block" text NOT NULL,
	"said" text NOT NULL,
	"says" text NOT NULL,
	"status" "ripple_status" DEFAULT 'open' NOT NULL,
	"decided_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "typo_reports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "typo_reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"locale" text NOT NULL,
	"block" text NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"exact" text NOT NULL,
	"prefix" text NOT NULL,
	"suffix" text NOT NULL,
	"revision" integer NOT NULL,
	"proposal" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"email" text,
	"token_hash" text NOT NULL,
	"reporter_hash" text DEFAULT '' NOT NULL,
	"status" "typo_status" DEFAULT 'open' NOT NULL,
	"place" text NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	"made_revision" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "typo_reports_range" CHECK ("typo_reports"."start" >= 0 and "typo_reports"."end" > "typo_reports"."start")
);
--> statement-breakpoint
CREATE TABLE "typo_words" (
	"locale" text NOT NULL,
	"word" text NOT NULL,
	"person_id" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "typo_words_locale_word_pk" PRIMARY KEY("locale","word")
);
--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ripple_tasks" ADD CONSTRAINT "ripple_tasks_source_id_articles_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ripple_tasks" ADD CONSTRAINT "ripple_tasks_target_id_articles_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ripple_tasks" ADD CONSTRAINT "ripple_tasks_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "typo_reports" ADD CONSTRAINT "typo_reports_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "typo_reports" ADD CONSTRAINT "typo_reports_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "typo_words" ADD CONSTRAINT "typo_words_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "corrections_article" ON "corrections" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "corrections_latest" ON "corrections" USING btree ("locale","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "ripple_tasks_open" ON "ripple_tasks" USING btree ("id") WHERE status = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "ripple_tasks_once" ON "ripple_tasks" USING btree ("source_id","target_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "typo_reports_token" ON "typo_reports" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "typo_reports_open" ON "typo_reports" USING btree ("id" DESC NULLS LAST) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "typo_reports_article" ON "typo_reports" USING btree ("article_id","place");