-- What belongs to an author rather than to a book: settings, switches of notices and mail, API keys, data exports,
-- erasure. And what lets storage be counted exactly and given back.

alter table public.profiles
  -- Stands on title and copyright pages.
  add column pen_name text not null default '' check (length(pen_name) <= 100),
  -- What a new book begins with: trim, audience, units. See BookDefaults in src/domain/account.ts.
  add column defaults jsonb not null default '{}' check (jsonb_typeof(defaults) = 'object'),
  -- Switches by kind of notice, { "pages_done": { "mail": false } }; what is not there is on.
  add column notices jsonb not null default '{}' check (jsonb_typeof(notices) = 'object'),
  -- When a screen of theirs last asked for anything, to some seconds.
  add column seen_at timestamptz,
  -- Set when the author asked to be erased: from then on nobody is this person any more.
  add column erasing_at timestamptz;
grant update (pen_name, defaults, notices) on public.profiles to authenticated;
-- Almost always empty: the few that are being erased.
create index profiles_erasing on public.profiles (erasing_at) where erasing_at is not null;

-- A notice the author switched off in the app is still a row: its key makes it happen once, and its mail may be on.
alter table public.notifications
  add column in_app boolean not null default true,
  add column mail text not null default 'none'
    check (mail in ('none', 'queued', 'sending', 'sent', 'skipped', 'failed')),
  add column mail_attempts int not null default 0,
  add column mailed_at timestamptz;

create table public.api_keys (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  name text not null check (length(name) between 1 and 60),
  -- The first signs of the key, to tell keys apart; the rest is known to nobody but its holder.
  starts_with text not null,
  -- SHA-256 of the whole key, which has 256 random bits: nothing to guess, and no salt needed.
  hash text not null unique,
  scopes text[] not null check (scopes <@ array['read', 'write', 'spend'] and cardinality(scopes) > 0),
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  expires_at timestamptz
);
create index api_keys_user on public.api_keys (user_id);

create table public.account_exports (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  state text not null default 'queued' check (state in ('queued', 'running', 'completed', 'failed')),
  progress real not null default 0,
  reason text,
  asset_id uuid references public.assets (id) on delete set null,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  expires_at timestamptz
);
create index account_exports_user on public.account_exports (user_id, created_at desc);
create index account_exports_asset on public.account_exports (asset_id);
-- One at a time.
create unique index account_exports_active on public.account_exports (user_id) where state in ('queued', 'running');

do $$
declare
  t text;
begin
  foreach t in array array['api_keys', 'account_exports'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('revoke all on public.%I from public, anon, authenticated', t);
    execute format('grant all on public.%I to service_role', t);
    execute format('create policy %I on public.%I for select to authenticated using (user_id = (select auth.uid()))',
      t || '_read', t);
  end loop;
end $$;
grant select on public.account_exports to authenticated;
grant select (id, user_id, name, starts_with, scopes, created_at, last_used_at, expires_at) on public.api_keys
  to authenticated;

-- Storage: the sum of an author's asset rows from one index, and every reference to an asset found by one.
drop index public.assets_user;
create index assets_user on public.assets (user_id) include (kind, bytes);
create index assets_expiring on public.assets (expires_at) where expires_at is not null;
create index page_versions_image on public.page_versions (image_asset_id);
create index page_versions_thumb on public.page_versions (thumb_asset_id);
create index page_versions_raw on public.page_versions (raw_asset_id);
create index job_items_raw on public.job_items (raw_asset_id);
create index heroes_sheet on public.heroes (sheet_asset_id);
create index projects_bin on public.projects (removed_at) where removed_at is not null;
create index pages_bin on public.pages (removed_at) where removed_at is not null;

-- The unfinished drawing behind a version is let go after some days; the version stays.
alter table public.page_versions drop constraint page_versions_raw_asset_id_fkey;
alter table public.page_versions add constraint page_versions_raw_asset_id_fkey
  foreign key (raw_asset_id) references public.assets (id) on delete set null;
