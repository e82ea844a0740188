CREATE TABLE "import_items" (
	"site" text NOT NULL,
	"kind" text NOT NULL,
	"source_key" text NOT NULL,
	"import_id" bigint NOT NULL,
	"target_id" bigint NOT NULL,
	"hash" text DEFAULT '' NOT NULL,
	"fields" jsonb,
	CONSTRAINT "import_items_site_kind_source_key_pk" PRIMARY KEY("site","kind","source_key")
);
--> statement-breakpoint
CREATE TABLE "import_losses" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_losses_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"import_id" bigint NOT NULL,
	"place" text NOT NULL,
	"reason" text NOT NULL,
	"text" text NOT NULL,
	"words" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_pictures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_pictures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"import_id" bigint NOT NULL,
	"article_id" bigint NOT NULL,
	"block_id" text NOT NULL,
	"url" text NOT NULL,
	"alt" text DEFAULT '' NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	"credit" text DEFAULT '' NOT NULL,
	"media_id" bigint,
	"problem" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"format" text NOT NULL,
	"file" text NOT NULL,
	"site" text NOT NULL,
	"options" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"counts" jsonb NOT NULL,
	"started_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "imports_state" CHECK ("imports"."state" in ('running', 'done', 'stopped', 'undone'))
);
--> statement-breakpoint
ALTER TABLE "redirects" DROP CONSTRAINT "redirects_cause";--> statement-breakpoint
ALTER TABLE "import_items" ADD CONSTRAINT "import_items_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_losses" ADD CONSTRAINT "import_losses_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_pictures" ADD CONSTRAINT "import_pictures_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_pictures" ADD CONSTRAINT "import_pictures_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_pictures" ADD CONSTRAINT "import_pictures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_started_by_people_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_items_import" ON "import_items" USING btree ("import_id","kind","target_id");--> statement-breakpoint
CREATE INDEX "import_losses_import" ON "import_losses" USING btree ("import_id","id");--> statement-breakpoint
CREATE INDEX "import_pictures_import" ON "import_pictures" USING btree ("import_id","id");--> statement-breakpoint
CREATE INDEX "import_pictures_article" ON "import_pictures" USING btree ("article_id");--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_cause" CHECK ("redirects"."cause" in ('renamed', 'merged', 'manual', 'imported'));