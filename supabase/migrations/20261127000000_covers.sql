-- What an author decided about a book's cover; null: nothing yet, so that the first one follows title and pages.
alter table public.projects add column cover jsonb;
grant update (cover) on public.projects to authenticated;
