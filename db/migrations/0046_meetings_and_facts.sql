CREATE TABLE "meetings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "meetings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"institution_id" bigint NOT NULL,
	"iso2" text,
	"title" jsonb NOT NULL,
	"place" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"is_all_day" boolean NOT NULL,
	"zone" text NOT NULL,
	"website" text,
	"is_cancelled" boolean DEFAULT false NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meetings_order" CHECK ("meetings"."ends_at" >= "meetings"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "state_facts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "state_facts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"iso2" text NOT NULL,
	"kind" text NOT NULL,
	"label" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"value" jsonb NOT NULL,
	"source" jsonb NOT NULL,
	"source_url" text,
	"as_of" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_iso2_states_iso2_fk" FOREIGN KEY ("iso2") REFERENCES "public"."states"("iso2") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state_facts" ADD CONSTRAINT "state_facts_iso2_states_iso2_fk" FOREIGN KEY ("iso2") REFERENCES "public"."states"("iso2") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meetings_end" ON "meetings" USING btree ("ends_at","id");--> statement-breakpoint
CREATE INDEX "meetings_start" ON "meetings" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "meetings_institution" ON "meetings" USING btree ("institution_id","ends_at");--> statement-breakpoint
CREATE INDEX "meetings_state" ON "meetings" USING btree ("iso2","ends_at");--> statement-breakpoint
CREATE INDEX "state_facts_state" ON "state_facts" USING btree ("iso2","position","id");