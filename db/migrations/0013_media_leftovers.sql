CREATE TABLE "media_leftovers" (
	"name" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "media_leftovers_since" ON "media_leftovers" USING btree ("since");