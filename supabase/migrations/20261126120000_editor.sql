-- The page editor: edits as they were asked for, versions that wait to be kept, names and pins, the shapes of a version,
-- and the colors of the color-in test.

alter table public.jobs drop constraint jobs_kind_check;
alter table public.jobs
  add constraint jobs_kind_check check (kind in ('pages', 'export', 'hero', 'calibration', 'edit'));

alter table public.assets drop constraint assets_kind_check;
alter table public.assets
  add constraint assets_kind_check check (kind in ('raw', 'page', 'thumb', 'export', 'upload', 'regions'));

-- What an author asked a model for. The chat of a page is its edits of kind chat.
create table public.page_edits (
  id uuid primary key default gen_random_uuid(),
  page_id uuid not null references public.pages (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  job_id uuid unique references public.jobs (id) on delete set null,
  from_version_id uuid references public.page_versions (id) on delete set null,
  kind text not null check (kind in ('mask', 'chat', 'quick')),
  action text check (action in ('redraw', 'simplify', 'add-detail', 'thicker-lines', 'remove-background')),
  words text not null default '' check (length(words) <= 500),
  -- Strokes, lassos and picked shapes; null for the whole page.
  mask jsonb,
  feather boolean not null default true,
  created_at timestamptz not null default now(),
  check ((kind = 'quick') = (action is not null)),
  check (kind <> 'mask' or mask is not null)
);
create index page_edits_page on public.page_edits (page_id, created_at);
create index page_edits_user on public.page_edits (user_id);
create index page_edits_from on public.page_edits (from_version_id) where from_version_id is not null;

alter table public.page_edits enable row level security;
revoke all on public.page_edits from public, anon, authenticated;
grant all on public.page_edits to service_role;
grant select on public.page_edits to authenticated;
create policy page_edits_read on public.page_edits for select to authenticated using (user_id = (select auth.uid()));

alter table public.page_versions drop constraint page_versions_kind_check;
alter table public.page_versions
  add constraint page_versions_kind_check
    check (kind in ('drawing', 'painted', 'chat', 'quick', 'pixels', 'gaps', 'restored')),
  add column name text check (length(name) between 1 and 60),
  add column pinned boolean not null default false,
  -- When a drawn edit that was not kept goes away; null for what stays.
  add column until timestamptz,
  -- When it was taken out of the tray.
  add column discarded_at timestamptz,
  add column from_version_id uuid references public.page_versions (id) on delete set null,
  add column edit_id uuid references public.page_edits (id) on delete set null,
  -- Pixels outside of the mask that differ from the version before; null without a mask.
  add column changed_outside int,
  -- Its shapes, once somebody asked for them.
  add column regions_asset_id uuid references public.assets (id) on delete set null;
create index page_versions_from on public.page_versions (from_version_id) where from_version_id is not null;
create index page_versions_edit on public.page_versions (edit_id) where edit_id is not null;
create index page_versions_regions on public.page_versions (regions_asset_id) where regions_asset_id is not null;
create index page_versions_until on public.page_versions (until) where until is not null;

-- One thing at a time is drawn of a page, in at most three variants.
alter table public.job_items add column variant int not null default 1 check (variant between 1 and 3);
drop index public.job_items_page;
create unique index job_items_page on public.job_items (page_id, variant) where state in ('queued', 'running');

alter table public.pages add column colors jsonb;
