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
ALTER TABLE "state_facts" ADD CONSTRAINT "state_facts_iso2_states_iso2_fk" FOREIGN KEY ("iso2") REFERENCES "public"."states"("iso2") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "state_facts_state" ON "state_facts" USING btree ("iso2","position","id");