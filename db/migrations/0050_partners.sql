CREATE TABLE "partner_articles" (
	"partner_id" bigint NOT NULL,
	"remote_id" bigint NOT NULL,
	"remote_story_id" bigint NOT NULL,
	"locale" text NOT NULL,
	"headline" text NOT NULL,
	"url" text NOT NULL,
	"revision" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"article_id" bigint,
	"taken_at" timestamp with time zone,
	"taken_by" bigint,
	CONSTRAINT "partner_articles_partner_id_remote_id_pk" PRIMARY KEY("partner_id","remote_id")
);
--> statement-breakpoint
CREATE TABLE "partner_tasks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "partner_tasks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"partner_id" bigint NOT NULL,
	"article_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"remote_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"said" text DEFAULT '' NOT NULL,
	"says" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"outcome" text DEFAULT '' NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" bigint,
	CONSTRAINT "partner_tasks_kind" CHECK ("partner_tasks"."kind" in ('correction', 'withdrawal')),
	CONSTRAINT "partner_tasks_outcome" CHECK ("partner_tasks"."outcome" in ('', 'accepted', 'dismissed') and ("partner_tasks"."outcome" = '') = ("partner_tasks"."settled_at" is null))
);
--> statement-breakpoint
CREATE TABLE "partners" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "partners_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"site" text NOT NULL,
	"key" text NOT NULL,
	"secret" text DEFAULT '' NOT NULL,
	"articles_since" timestamp with time zone DEFAULT now() NOT NULL,
	"corrections_after" bigint DEFAULT 0 NOT NULL,
	"withdrawn_since" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"asked_at" timestamp with time zone,
	"heard_at" timestamp with time zone,
	"problem" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" bigint,
	"removed_at" timestamp with time zone,
	CONSTRAINT "partners_site" CHECK (length("partners"."site") <= 300)
);
--> statement-breakpoint
ALTER TABLE "partner_articles" ADD CONSTRAINT "partner_articles_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_articles" ADD CONSTRAINT "partner_articles_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_articles" ADD CONSTRAINT "partner_articles_taken_by_people_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_tasks" ADD CONSTRAINT "partner_tasks_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_tasks" ADD CONSTRAINT "partner_tasks_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_tasks" ADD CONSTRAINT "partner_tasks_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partners" ADD CONSTRAINT "partners_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "partner_articles_changed" ON "partner_articles" USING btree ("changed_at" DESC NULLS FIRST,"remote_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "partner_articles_story" ON "partner_articles" USING btree ("partner_id","remote_story_id");--> statement-breakpoint
CREATE UNIQUE INDEX "partner_articles_article" ON "partner_articles" USING btree ("article_id");--> statement-breakpoint
CREATE UNIQUE INDEX "partner_tasks_once" ON "partner_tasks" USING btree ("partner_id","kind","remote_id","at");--> statement-breakpoint
CREATE INDEX "partner_tasks_open" ON "partner_tasks" USING btree ("id") WHERE outcome = '';--> statement-breakpoint
CREATE INDEX "partner_tasks_article" ON "partner_tasks" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "partners_due" ON "partners" USING btree ("due_at") WHERE removed_at is null;