-- A function, because the same written into a query is thought so dear that a server with just-in-time compilation would compile it each time.
create function comment_hidden_above(above bigint) returns boolean language sql stable parallel safe cost 20 as $$
  with recursive up as (
    select id, parent_id, status from comments where id = above
    union all
    select c.id, c.parent_id, c.status from comments c join up on c.id = up.parent_id
  )
  select exists (select from up where status not in ('approved', 'deleted'))
$$;
