-- What the machines that draw share: whose turn it is, how many drawings the provider takes at once, whether it is
-- paused, who is alive, what is scheduled, and what was counted. Nobody but the server sees any of it.
create schema engine;
revoke all on schema engine from public;

-- One row a running process; it says every few seconds that it is alive.
create table engine.workers (
  id uuid primary key,
  kind text not null check (kind in ('web', 'worker', 'both')),
  host text not null,
  pid int not null,
  started_at timestamptz not null default now(),
  beat_at timestamptz not null default now(),
  in_hand int not null default 0,
  draining boolean not null default false
);

-- Leave to have the provider draw: as many rows as it takes drawings at once. A holder that is gone stops renewing
-- `until`, and the slot is free again.
create table engine.slots (
  number int primary key,
  leave uuid,
  worker_id uuid,
  until timestamptz
);

-- Trouble with a provider, the same for every machine. `paused_until` in the past: one page may try.
create table engine.providers (
  name text primary key,
  troubles int not null default 0,
  pauses int not null default 0,
  paused_until timestamptz,
  operator boolean not null default false,
  reason text,
  probe uuid,
  probe_worker uuid,
  probe_until timestamptz
);

-- Fair queueing: the start of the latest turn taken, and where each author's next turn starts.
create table engine.clock (
  one boolean primary key default true check (one),
  now bigint not null default 0
);
insert into engine.clock default values;
create table engine.turns (
  user_id uuid primary key references public.profiles (id) on delete cascade,
  next bigint not null
);

-- Scheduled work runs once a period, whichever machine takes it.
create table engine.schedules (
  name text primary key,
  next_at timestamptz not null default now(),
  taken_by uuid,
  taken_until timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  error text
);

-- Counters of all machines, one row a Prometheus series.
create table engine.counters (
  series text primary key,
  value double precision not null default 0
);

do $$
declare
  t text;
begin
  foreach t in array array['workers', 'slots', 'providers', 'clock', 'turns', 'schedules', 'counters'] loop
    execute format('alter table engine.%I enable row level security', t);
    execute format('revoke all on engine.%I from public, anon, authenticated', t);
  end loop;
end $$;

alter table public.job_items
  -- Calls of the provider that may have cost something, counted before each one.
  add column calls int not null default 0,
  -- Times the provider was busy or away.
  add column waits int not null default 0;
-- Set when the author stops the job: what runs may finish, nothing begins again.
alter table public.jobs add column stopped_at timestamptz;
create index jobs_open on public.jobs (created_at) where state in ('queued', 'running');

-- For the author's screen: until when drawing is paused, and why; no row while it is not.
create function public.inking_pause() returns table (until timestamptz, reason text)
language sql stable security definer set search_path = '' as $$
  select p.paused_until, p.reason from engine.providers p where p.paused_until is not null
    order by p.paused_until desc limit 1
$$;
revoke execute on function public.inking_pause() from public, anon;
grant execute on function public.inking_pause() to authenticated, service_role;
