CREATE TABLE "account_erasures" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"what" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_erasures_what" CHECK ("account_erasures"."what" in ('comments', 'account'))
);
--> statement-breakpoint
CREATE TABLE "comment_contacts" (
	"comment_id" bigint PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_hash" text NOT NULL,
	"locale" text NOT NULL,
	"stop_hash" text NOT NULL,
	"asked_at" timestamp with time zone,
	"confirm_nonce" text,
	"confirm_hash" text,
	"confirm_until" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"stopped_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_contacts_size" CHECK (length("comment_contacts"."email") <= 200)
);
--> statement-breakpoint
CREATE TABLE "comment_letters" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comment_letters_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"comment_id" bigint NOT NULL,
	"about_id" bigint,
	"key" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"taken_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone,
	"dropped_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_letters_kind" CHECK ("comment_letters"."kind" in ('confirm', 'reply', 'decision'))
);
--> statement-breakpoint
CREATE TABLE "mail_stops" (
	"email_hash" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comment_decisions" ADD COLUMN "appealed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "account_erasures" ADD CONSTRAINT "account_erasures_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_contacts" ADD CONSTRAINT "comment_contacts_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_letters" ADD CONSTRAINT "comment_letters_comment_id_comment_contacts_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment_contacts"("comment_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_erasures_due" ON "account_erasures" USING btree ("due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "comment_contacts_stop" ON "comment_contacts" USING btree ("stop_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "comment_contacts_confirm" ON "comment_contacts" USING btree ("confirm_hash");--> statement-breakpoint
CREATE INDEX "comment_contacts_email" ON "comment_contacts" USING btree ("email_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "comment_letters_key" ON "comment_letters" USING btree ("key");--> statement-breakpoint
CREATE INDEX "comment_letters_due" ON "comment_letters" USING btree ("due_at","id") WHERE taken_at is null and sent_at is null and dropped_at is null;--> statement-breakpoint
CREATE INDEX "comment_letters_comment" ON "comment_letters" USING btree ("comment_id","kind");--> statement-breakpoint
CREATE INDEX "comment_letters_created" ON "comment_letters" USING btree ("created_at");