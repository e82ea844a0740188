CREATE TABLE "comment_assignments" (
	"comment_id" bigint PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"by_id" bigint,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comment_assignments" ADD CONSTRAINT "comment_assignments_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_assignments" ADD CONSTRAINT "comment_assignments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_assignments" ADD CONSTRAINT "comment_assignments_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_assignments_person" ON "comment_assignments" USING btree ("person_id","comment_id");--> statement-breakpoint
CREATE INDEX "comment_assignments_by" ON "comment_assignments" USING btree ("by_id");