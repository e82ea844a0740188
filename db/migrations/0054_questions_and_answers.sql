ALTER TABLE "comment_terms" ADD COLUMN "questions" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "is_answer" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "unanswered" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "comments_questions" ON "comments" USING btree ("story_id","unanswered","id") WHERE parent_id is null and status in ('approved', 'deleted');--> statement-breakpoint
CREATE INDEX "comments_marked" ON "comments" USING btree ("thread_id","id") WHERE is_answer;--> statement-breakpoint
ALTER TABLE "comment_terms" ADD CONSTRAINT "comment_terms_questions" CHECK ("comment_terms"."story_id" is not null or not "comment_terms"."questions");--> statement-breakpoint
create function comments_note_answered() returns trigger language plpgsql as $$
declare
  parent bigint := case tg_op when 'DELETE' then old.parent_id else new.parent_id end;
begin
  if parent is not null and ((tg_op <> 'INSERT' and old.is_answer) or (tg_op <> 'DELETE' and new.is_answer)) then
    update comments set unanswered = not exists (select from comments a where a.parent_id = parent and a.is_answer and a.status = 'approved') where id = parent;
  end if;
  return null;
end $$;--> statement-breakpoint
create trigger comments_note_answered after insert or delete or update of status, is_answer on comments for each row execute function comments_note_answered();
