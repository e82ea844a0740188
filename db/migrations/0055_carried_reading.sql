CREATE TABLE "carried_reading" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"saved" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"look" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "carried_reading" ADD CONSTRAINT "carried_reading_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;