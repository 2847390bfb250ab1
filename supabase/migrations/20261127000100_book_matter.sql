-- The pages around the drawings belong to the book: which there are, in which order, with what words. Null: the usual ones.
alter table public.projects add column matter jsonb;
grant insert (matter), update (matter) on public.projects to authenticated;
