CREATE TABLE "import_jobs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_jobs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"file_name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"received" bigint DEFAULT 0 NOT NULL,
	"format" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'uploading' NOT NULL,
	"survey" jsonb,
	"options" jsonb,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"import_id" bigint,
	"problem" text DEFAULT '' NOT NULL,
	"started_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"began_at" timestamp with time zone,
	"beat_at" timestamp with time zone,
	"stop_asked_at" timestamp with time zone,
	"stop_asked_by" bigint,
	"ended_at" timestamp with time zone,
	CONSTRAINT "import_jobs_state" CHECK ("import_jobs"."state" in ('uploading', 'checking', 'checked', 'importing', 'stopped', 'done', 'failed', 'undoing', 'undone', 'removed')),
	CONSTRAINT "import_jobs_size" CHECK ("import_jobs"."bytes" between 0 and 4294967296 and "import_jobs"."received" between 0 and "import_jobs"."bytes")
);
--> statement-breakpoint
ALTER TABLE "import_jobs" ADD CONSTRAINT "import_jobs_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_jobs" ADD CONSTRAINT "import_jobs_started_by_people_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_jobs" ADD CONSTRAINT "import_jobs_stop_asked_by_people_id_fk" FOREIGN KEY ("stop_asked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "import_jobs_import" ON "import_jobs" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "import_jobs_open" ON "import_jobs" USING btree ("id") WHERE state in ('checking', 'importing', 'undoing');