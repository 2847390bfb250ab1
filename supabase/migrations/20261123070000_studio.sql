-- The studio's tables. Roles anon, authenticated, service_role and auth.users / auth.uid() exist on Supabase;
-- src/server/db/bootstrap.sql makes the same on any other Postgres.
--
-- Rules: every table has row-level security and an owner column with an index. Authors write projects, pages,
-- heroes, profiles and the read mark of notifications, and only the columns granted here. Money, jobs, versions
-- and assets are written by the server alone.

create table public.profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  name text not null check (length(name) between 1 and 100),
  plan text not null default 'free' check (plan in ('free', 'starter', 'creator', 'pro')),
  checklist jsonb not null default '{}',
  created_at timestamptz not null default now()
);

create table public.assets (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  key text not null unique,
  kind text not null check (kind in ('raw', 'page', 'thumb', 'export')),
  content_type text not null,
  bytes bigint not null check (bytes >= 0),
  sha256 text not null,
  name text,
  created_at timestamptz not null default now(),
  expires_at timestamptz
);
create index assets_user on public.assets (user_id);

create table public.projects (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  title text not null default '' check (length(title) <= 100),
  idea text not null default '' check (length(idea) <= 2000),
  dna jsonb not null,
  plan_note text,
  sample boolean not null default false,
  -- Set when the first page is paid for: from then on the DNA is fixed.
  paid_at timestamptz,
  archived_at timestamptz,
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index projects_user on public.projects (user_id, updated_at desc);

create table public.heroes (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  name text not null check (length(name) between 1 and 60),
  description text not null check (length(description) between 10 and 1000),
  traits text[] not null default '{}',
  sheet_asset_id uuid references public.assets (id) on delete set null,
  removed_at timestamptz,
  created_at timestamptz not null default now()
);
create index heroes_user on public.heroes (user_id);

create table public.pages (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references public.projects (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  -- 1-based; null while the page is in the bin.
  position int check (position >= 1),
  removed_from int,
  removed_at timestamptz,
  brief text not null check (length(brief) between 1 and 300),
  composition text not null check (composition in ('close-up', 'full-body', 'action', 'environment', 'pattern')),
  subject text not null default '',
  hero_on_page boolean not null default true,
  locked boolean not null default false,
  approved_at timestamptz,
  current_version_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint pages_position unique (project_id, position) deferrable initially deferred,
  constraint pages_removed check ((removed_at is null) = (position is not null))
);
create index pages_user on public.pages (user_id);

create table public.jobs (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  project_id uuid not null references public.projects (id) on delete cascade,
  kind text not null check (kind in ('pages', 'export')),
  -- Derived from the items by the trigger below, never set by hand.
  state text not null default 'queued'
    check (state in ('queued', 'running', 'completed', 'partial', 'failed', 'cancelled')),
  options jsonb not null default '{}',
  quoted_blots int not null default 0 check (quoted_blots >= 0),
  correlation_id text not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create index jobs_user on public.jobs (user_id);
create index jobs_project on public.jobs (project_id, created_at desc);

create table public.job_items (
  id uuid primary key default gen_random_uuid(),
  job_id uuid not null references public.jobs (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  number int not null,
  page_id uuid references public.pages (id) on delete cascade,
  state text not null default 'queued'
    check (state in ('queued', 'running', 'completed', 'needs_review', 'failed', 'cancelled')),
  -- Which of the job's three slots draws it; at most one running item a slot (index below).
  lane int check (lane between 0 and 2),
  -- Starts of any kind, and drawings that failed the gate; both survive a crash.
  starts int not null default 0,
  attempts int not null default 0,
  price int not null default 0 check (price >= 0),
  -- The finished drawing, stored before it is cleaned and judged, so that a crash does not pay for it twice.
  raw_asset_id uuid references public.assets (id) on delete set null,
  phase text not null default 'waiting',
  progress real not null default 0,
  reason text,
  result jsonb,
  started_at timestamptz,
  finished_at timestamptz,
  unique (job_id, number)
);
create index job_items_user on public.job_items (user_id);
create index job_items_queued on public.job_items (job_id, number) where state = 'queued';
create unique index job_items_lane on public.job_items (job_id, lane) where state = 'running';
-- A page is drawn by one job at a time.
create unique index job_items_page on public.job_items (page_id) where state in ('queued', 'running');
create index job_items_page_latest on public.job_items (page_id, id);

create table public.page_versions (
  id uuid primary key default gen_random_uuid(),
  page_id uuid not null references public.pages (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  number int not null check (number >= 1),
  kind text not null check (kind in ('drawing', 'edit', 'cleanup', 'restored')),
  -- One drawing a job item, however often the item is delivered.
  job_item_id uuid unique references public.job_items (id) on delete set null,
  image_asset_id uuid not null references public.assets (id),
  thumb_asset_id uuid not null references public.assets (id),
  raw_asset_id uuid references public.assets (id),
  width int not null,
  height int not null,
  verdict jsonb not null,
  fingerprint text not null,
  repairs text[] not null default '{}',
  recipe jsonb not null,
  cost_blots int not null default 0,
  created_at timestamptz not null default now(),
  unique (page_id, number),
  unique (page_id, id)
);
create index page_versions_user on public.page_versions (user_id);
alter table public.pages
  add constraint pages_current_version foreign key (id, current_version_id)
  references public.page_versions (page_id, id) deferrable initially deferred;

create table public.blot_balances (
  user_id uuid primary key references public.profiles (id) on delete cascade,
  available int not null default 0 check (available >= 0),
  held int not null default 0 check (held >= 0)
);

create table public.blot_entries (
  id bigint generated always as identity primary key,
  user_id uuid not null references public.profiles (id) on delete cascade,
  kind text not null check (kind in ('grant', 'hold', 'capture', 'release', 'expire', 'refund')),
  blots int not null check (blots > 0),
  -- Names the cause; a second entry for the same cause is refused, so replaying anything changes nothing.
  reason_key text not null unique,
  job_id uuid,
  note text not null,
  created_at timestamptz not null default now()
);
create index blot_entries_user on public.blot_entries (user_id, id desc);
create index blot_entries_job on public.blot_entries (job_id);

create table public.notifications (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  kind text not null,
  key text not null unique,
  title text not null,
  body text not null,
  href text not null,
  read_at timestamptz,
  created_at timestamptz not null default now()
);
create index notifications_user on public.notifications (user_id, created_at desc);

create table public.idempotency_keys (
  user_id uuid not null references public.profiles (id) on delete cascade,
  key text not null,
  request_hash text not null,
  status int,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (user_id, key)
);

-- Counters of the limits in src/domain/limits.ts, shared by all machines (rate-limiter-flexible's table).
create schema limits;
create table limits.counters (
  key varchar(255) primary key,
  points int not null default 0,
  expire bigint
);

-- The ledger moves the balance, and nothing else does. See movement() in src/domain/blots.ts.
create function public.move_balance() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  free int := case new.kind when 'grant' then new.blots when 'release' then new.blots
    when 'capture' then 0 else -new.blots end;
  reserved int := case new.kind when 'hold' then new.blots when 'capture' then -new.blots
    when 'release' then -new.blots else 0 end;
begin
  insert into public.blot_balances (user_id) values (new.user_id) on conflict do nothing;
  update public.blot_balances set available = available + free, held = held + reserved
    where user_id = new.user_id;
  return new;
end $$;
create trigger blot_entries_move after insert on public.blot_entries
  for each row execute function public.move_balance();

create function public.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  -- Erasing an account erases its ledger with it; nothing else may.
  if tg_op = 'DELETE' and not exists (select 1 from public.profiles where id = old.user_id) then
    return old;
  end if;
  raise exception 'the ledger is append-only';
end $$;
create trigger blot_entries_append_only before update or delete on public.blot_entries
  for each row execute function public.refuse_change();

-- A job's state follows from its items. See jobState() in src/domain/job.ts.
create function public.derive_job_state() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  n record;
  derived text;
begin
  -- Items of one job that finish at the same moment take turns, or each would miss the other.
  perform 1 from public.jobs where id = new.job_id for update;
  select
    count(*) filter (where state = 'queued') as queued,
    count(*) filter (where state = 'running') as running,
    count(*) filter (where state = 'completed') as completed,
    count(*) filter (where state = 'failed') as failed,
    count(*) filter (where state = 'cancelled') as cancelled,
    count(*) as total
  into n from public.job_items where job_id = new.job_id;
  derived := case
    when n.running > 0 then 'running'
    when n.queued = n.total then 'queued'
    when n.queued > 0 then 'running'
    when n.completed = n.total then 'completed'
    when n.cancelled = n.total then 'cancelled'
    when n.failed + n.cancelled = n.total then 'failed'
    else 'partial' end;
  update public.jobs
    set state = derived,
        finished_at = case when derived in ('queued', 'running') then null else coalesce(finished_at, now()) end
    where id = new.job_id and (state <> derived or (finished_at is null) = (derived not in ('queued', 'running')));
  return new;
end $$;
create trigger job_items_derive after insert or update of state on public.job_items
  for each row execute function public.derive_job_state();

create function public.touch() returns trigger language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  return new;
end $$;
create trigger projects_touch before update on public.projects for each row execute function public.touch();
create trigger pages_touch before update on public.pages for each row execute function public.touch();

revoke execute on function public.move_balance(), public.refuse_change(), public.derive_job_state(), public.touch()
  from public, anon, authenticated;

-- Row-level security: nothing is readable or writable across accounts.
do $$
declare
  t text;
begin
  foreach t in array array['profiles', 'assets', 'projects', 'heroes', 'pages', 'jobs', 'job_items', 'page_versions',
    'blot_balances', 'blot_entries', 'notifications', 'idempotency_keys'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('revoke all on public.%I from public, anon, authenticated', t);
    execute format('grant all on public.%I to service_role', t);
  end loop;
  foreach t in array array['assets', 'jobs', 'job_items', 'page_versions', 'blot_balances', 'blot_entries',
    'projects', 'heroes', 'pages', 'notifications'] loop
    execute format('grant select on public.%I to authenticated', t);
    execute format('create policy %I on public.%I for select to authenticated using (user_id = (select auth.uid()))',
      t || '_read', t);
  end loop;
end $$;
alter table limits.counters enable row level security;
revoke all on schema limits from public;

grant select, update (name, checklist) on public.profiles to authenticated;
create policy profiles_read on public.profiles for select to authenticated using (id = (select auth.uid()));
create policy profiles_write on public.profiles for update to authenticated
  using (id = (select auth.uid())) with check (id = (select auth.uid()));

grant insert (id, user_id, title, idea, dna, plan_note),
  update (title, idea, dna, plan_note, archived_at, removed_at) on public.projects to authenticated;
create policy projects_insert on public.projects for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy projects_update on public.projects for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));

grant insert (id, project_id, user_id, position, brief, composition, subject, hero_on_page, locked),
  update (position, removed_from, removed_at, brief, composition, subject, hero_on_page, locked, approved_at),
  delete on public.pages to authenticated;
create policy pages_insert on public.pages for insert to authenticated
  with check (user_id = (select auth.uid())
    and exists (select 1 from public.projects p where p.id = project_id and p.user_id = (select auth.uid())));
create policy pages_update on public.pages for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
-- A page that was drawn goes to the bin; only a bare idea is deleted.
create policy pages_delete on public.pages for delete to authenticated
  using (user_id = (select auth.uid()) and current_version_id is null);

grant insert (id, user_id, name, description, traits), update (name, description, traits, removed_at)
  on public.heroes to authenticated;
create policy heroes_insert on public.heroes for insert to authenticated with check (user_id = (select auth.uid()));
create policy heroes_update on public.heroes for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));

grant update (read_at) on public.notifications to authenticated;
create policy notifications_update on public.notifications for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
