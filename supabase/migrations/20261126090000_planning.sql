-- Planning: a book may follow another one of its series, and may follow a template.
alter table public.projects
  -- The book before this one. Its ideas, and those of the books before it, are not repeated.
  add column previous_id uuid,
  -- What the pages follow from besides the idea; null: a story of the planner's own.
  add column template text check (template in ('alphabet', 'numbers', 'seasons', 'ten-scenes', 'affirmations')),
  add constraint projects_of_author unique (id, user_id),
  -- A book goes on with a book of the same author only.
  add constraint projects_previous foreign key (previous_id, user_id)
    references public.projects (id, user_id) on delete set null (previous_id);
create index projects_previous on public.projects (previous_id) where previous_id is not null;

grant insert (previous_id, template), update (template) on public.projects to authenticated;
