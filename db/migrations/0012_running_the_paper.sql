CREATE TABLE "redirects" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "redirects_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"from_path" text NOT NULL,
	"to_path" text NOT NULL,
	"cause" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" bigint,
	CONSTRAINT "redirects_from_form" CHECK ("redirects"."from_path" ~ '^/[^?#]*$' and length("redirects"."from_path") <= 300),
	CONSTRAINT "redirects_to_form" CHECK ("redirects"."to_path" ~ '^(/[^/\\]|https://)' and length("redirects"."to_path") <= 600),
	CONSTRAINT "redirects_not_itself" CHECK ("redirects"."from_path" <> "redirects"."to_path"),
	CONSTRAINT "redirects_cause" CHECK ("redirects"."cause" in ('renamed', 'merged', 'manual'))
);
--> statement-breakpoint
CREATE TABLE "tag_merges" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tag_merges_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"tag_id" bigint NOT NULL,
	"tag" jsonb NOT NULL,
	"into_id" bigint NOT NULL,
	"story_ids" bigint[] NOT NULL,
	"positions" integer[] NOT NULL,
	"given" bigint[] NOT NULL,
	"merged_at" timestamp with time zone DEFAULT now() NOT NULL,
	"merged_by" bigint,
	"undone_at" timestamp with time zone,
	"undone_by" bigint
);
--> statement-breakpoint
DROP INDEX "contact_messages_recent";--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tag_merges" ADD CONSTRAINT "tag_merges_merged_by_people_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tag_merges" ADD CONSTRAINT "tag_merges_undone_by_people_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "redirects_from" ON "redirects" USING btree ("from_path");--> statement-breakpoint
CREATE INDEX "redirects_to" ON "redirects" USING btree ("to_path");--> statement-breakpoint
CREATE INDEX "tag_merges_into" ON "tag_merges" USING btree ("into_id","id");--> statement-breakpoint
CREATE INDEX "stories_breaking" ON "stories" USING btree ("breaking_until") WHERE "stories"."breaking_until" is not null;--> statement-breakpoint
CREATE INDEX "rate_limits_resets" ON "rate_limits" USING btree ("resets_at");--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "tokens_expires" ON "tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit_log" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "contact_messages_open" ON "contact_messages" USING btree ("id") WHERE answered_at is null and archived_at is null;--> statement-breakpoint
CREATE INDEX "contact_messages_answered" ON "contact_messages" USING btree ("id") WHERE answered_at is not null and archived_at is null;--> statement-breakpoint
CREATE INDEX "contact_messages_archived" ON "contact_messages" USING btree ("id") WHERE archived_at is not null;--> statement-breakpoint
CREATE INDEX "reads_story" ON "reads" USING btree ("story_id","day");