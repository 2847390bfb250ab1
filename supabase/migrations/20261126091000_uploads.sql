-- Pictures an author sends. A row is a place asked for; it has its picture once what was sent is decoded and made anew.
alter table public.assets drop constraint assets_kind_check;
alter table public.assets add constraint assets_kind_check
  check (kind in ('raw', 'page', 'thumb', 'export', 'upload'));

create table public.uploads (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  name text not null default '' check (length(name) <= 200),
  -- As announced; what it is shows when it is decoded.
  content_type text not null check (content_type in ('image/png', 'image/jpeg', 'image/webp')),
  bytes int not null check (bytes between 1 and 10485760),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Until then the link takes the picture.
  expires_at timestamptz not null,
  asset_id uuid references public.assets (id),
  thumb_asset_id uuid references public.assets (id),
  width int,
  height int,
  created_at timestamptz not null default now(),
  completed_at timestamptz,
  constraint uploads_whole check ((completed_at is null) = (asset_id is null)
    and (asset_id is null) = (thumb_asset_id is null) and (asset_id is null) = (width is null or height is null))
);
create index uploads_user on public.uploads (user_id, created_at desc);
create index uploads_open on public.uploads (expires_at) where completed_at is null;
create index uploads_asset on public.uploads (asset_id);
create index uploads_thumb on public.uploads (thumb_asset_id);

alter table public.uploads enable row level security;
revoke all on public.uploads from public, anon, authenticated;
grant all on public.uploads to service_role;
grant select on public.uploads to authenticated;
create policy uploads_read on public.uploads for select to authenticated using (user_id = (select auth.uid()));
