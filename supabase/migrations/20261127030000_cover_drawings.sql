-- A picture drawn for the front of a cover: no page of the book.
alter table public.jobs drop constraint jobs_kind_check;
alter table public.jobs
  add constraint jobs_kind_check check (kind in ('pages', 'export', 'hero', 'calibration', 'edit', 'cover'));

create table public.cover_drawings (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references public.projects (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  job_item_id uuid unique references public.job_items (id) on delete set null,
  image_asset_id uuid not null references public.assets (id),
  thumb_asset_id uuid not null references public.assets (id),
  verdict jsonb not null,
  recipe jsonb not null,
  cost_blots int not null default 0,
  created_at timestamptz not null default now()
);
create index cover_drawings_project on public.cover_drawings (project_id, created_at desc);
create index cover_drawings_user on public.cover_drawings (user_id);
create index cover_drawings_image on public.cover_drawings (image_asset_id);
create index cover_drawings_thumb on public.cover_drawings (thumb_asset_id);

alter table public.cover_drawings enable row level security;
revoke all on public.cover_drawings from public, anon, authenticated;
grant all on public.cover_drawings to service_role;
grant select on public.cover_drawings to authenticated;
create policy cover_drawings_read on public.cover_drawings for select to authenticated
  using (user_id = (select auth.uid()));
