-- What the operator has switched off, over all machines: a row exists exactly while a switch stands the other way.
create table engine.switches (
  name text primary key check (name in ('generation', 'export', 'sign-up', 'maintenance')),
  -- The operator's sentence to people; may be empty.
  why text not null default '' check (char_length(why) <= 300),
  -- Pages that were queued before wait too.
  pause boolean not null default false,
  since timestamptz not null default now()
);
alter table engine.switches enable row level security;
revoke all on engine.switches from public, anon, authenticated;
