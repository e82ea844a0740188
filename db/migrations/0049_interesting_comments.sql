ALTER TABLE "comments" ADD COLUMN "answers" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "interest" bigint GENERATED ALWAYS AS (floor(extract(epoch from created_at - '1970-01-01 00:00:00+00'::timestamptz) + 21600 * ln(1 + likes + 2 * answers) / ln(2))::bigint) STORED;--> statement-breakpoint
CREATE INDEX "comment_decisions_at" ON "comment_decisions" USING btree ("at");--> statement-breakpoint
CREATE INDEX "comments_interesting" ON "comments" USING btree ("story_id","interest","id") WHERE parent_id is null and status in ('approved', 'deleted');--> statement-breakpoint
CREATE INDEX "comments_languages_interesting" ON "comments" USING btree ("story_id","language","interest","id") WHERE status = 'approved';--> statement-breakpoint
create function comments_count_answers() returns trigger language plpgsql as $$
declare
  parent bigint := case tg_op when 'DELETE' then old.parent_id else new.parent_id end;
  change integer := (tg_op <> 'DELETE' and new.status = 'approved')::int - (tg_op <> 'INSERT' and old.status = 'approved')::int;
begin
  if parent is not null and change <> 0 then
    update comments set answers = greatest(answers + change, 0) where id = parent;
  end if;
  return null;
end $$;--> statement-breakpoint
create trigger comments_count_answers after insert or delete or update of status on comments for each row execute function comments_count_answers();--> statement-breakpoint
update comments c set answers = a.count from (select parent_id, count(*)::int as count from comments where status = 'approved' and parent_id is not null group by parent_id) a where a.parent_id = c.id;
