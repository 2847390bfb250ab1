-- One row a call of a model that costs money: written before it, so that one lost in a crash is known, and ended with
-- what it took. It stays when its page or its author goes: what was paid was paid.
create table engine.calls (
  id uuid primary key default gen_random_uuid(),
  purpose text not null check (purpose in ('picture', 'look', 'plan')),
  provider text not null,
  model text,
  quality text,
  item_id uuid references public.job_items (id) on delete set null,
  project_id uuid references public.projects (id) on delete set null,
  began_at timestamptz not null default now(),
  ended_at timestamptz,
  -- 'answered', or what went wrong; null while nobody knows.
  outcome text,
  -- The vendor's name for the call.
  request_id text,
  tokens jsonb,
  -- Millionths of a US dollar; null where nobody knows.
  micros bigint
);
create index calls_item on engine.calls (item_id);
create index calls_project on engine.calls (project_id);
alter table engine.calls enable row level security;
revoke all on engine.calls from public, anon, authenticated;

-- When the provider may be called next, where calls a minute are limited.
alter table engine.providers add column next_call_at timestamptz;
