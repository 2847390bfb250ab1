-- Pages of any book, gathered under a name. Written by the server, which sees to it that pages and collections are
-- one author's.
create table public.collections (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null default now()
);
-- Two of the same name could not be told apart.
create unique index collections_name on public.collections (user_id, lower(name));

create table public.collection_pages (
  collection_id uuid not null references public.collections (id) on delete cascade,
  page_id uuid not null references public.pages (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  added_at timestamptz not null default now(),
  primary key (collection_id, page_id)
);
create index collection_pages_page on public.collection_pages (page_id);
create index collection_pages_user on public.collection_pages (user_id);

do $$
declare
  t text;
begin
  foreach t in array array['collections', 'collection_pages'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('revoke all on public.%I from public, anon, authenticated', t);
    execute format('grant all on public.%I to service_role', t);
    execute format('grant select on public.%I to authenticated', t);
    execute format('create policy %I on public.%I for select to authenticated using (user_id = (select auth.uid()))',
      t || '_read', t);
  end loop;
end $$;
