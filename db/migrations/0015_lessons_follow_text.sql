-- What was learned from a text is not kept beside another text: whoever changes or erases a comment takes its words along.
create function forget_lesson() returns trigger language plpgsql as $$
begin
  delete from comment_lessons where comment_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger comments_forget_lesson after update of text on comments
  for each row when (old.text is distinct from new.text) execute function forget_lesson();
