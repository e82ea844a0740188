create function comments_thread() returns trigger language plpgsql as $$
begin
  new.thread_id := (select coalesce(p.thread_id, p.id) from comments p where p.id = new.parent_id);
  return new;
end $$;--> statement-breakpoint
create trigger comments_thread before insert on comments for each row when (new.parent_id is not null) execute function comments_thread();--> statement-breakpoint
with recursive thread as (
  select id, id as begun from comments where parent_id is null
  union all
  select c.id, t.begun from comments c join thread t on c.parent_id = t.id
)
update comments c set thread_id = t.begun from thread t where t.id = c.id and c.parent_id is not null;
