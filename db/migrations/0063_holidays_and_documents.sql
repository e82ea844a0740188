CREATE TABLE "institution_documents" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "institution_documents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"institution_id" bigint NOT NULL,
	"title" jsonb NOT NULL,
	"day" text NOT NULL,
	"files" jsonb NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "institution_documents_day" CHECK ("institution_documents"."day" ~ '^\d{4}-\d\d-\d\d$')
);
--> statement-breakpoint
CREATE TABLE "state_holidays" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "state_holidays_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"iso2" text NOT NULL,
	"title" jsonb NOT NULL,
	"days" text[] NOT NULL,
	"length" integer DEFAULT 1 NOT NULL,
	"source" jsonb NOT NULL,
	"source_url" text,
	"as_of" text NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "institution_documents" ADD CONSTRAINT "institution_documents_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state_holidays" ADD CONSTRAINT "state_holidays_iso2_states_iso2_fk" FOREIGN KEY ("iso2") REFERENCES "public"."states"("iso2") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "institution_documents_institution" ON "institution_documents" USING btree ("institution_id","day","id");--> statement-breakpoint
CREATE INDEX "state_holidays_state" ON "state_holidays" USING btree ("iso2","id");