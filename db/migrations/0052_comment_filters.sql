CREATE TABLE "comment_filters" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comment_filters_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "comment_filters_size" CHECK (length("comment_filters"."name") between 1 and 60 and length("comment_filters"."query") <= 2000)
);
--> statement-breakpoint
ALTER TABLE "comment_filters" ADD CONSTRAINT "comment_filters_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "comment_filters_name" ON "comment_filters" USING btree ("person_id","name") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "comment_filters_shared" ON "comment_filters" USING btree ("id") WHERE shared and removed_at is null;