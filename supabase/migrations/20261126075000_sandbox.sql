-- The built-in payment provider keeps its own books, apart from the studio's: it stands for a service elsewhere, and
-- the studio reads them through its port alone.
create schema sandbox;
create table sandbox.objects (
  id text primary key,
  kind text not null check (kind in ('customer', 'session', 'subscription', 'invoice', 'charge', 'refund', 'dispute')),
  customer_id text not null,
  -- In the order they were made.
  seq bigint generated always as identity,
  -- When the provider has something to do with it by itself: a renewal, another try.
  due_at timestamptz,
  data jsonb not null
);
create index objects_customer on sandbox.objects (customer_id, kind, seq);
create index objects_due on sandbox.objects (due_at) where due_at is not null;
-- What webhooks tell, in the exact bytes that are signed.
create table sandbox.events (
  id text primary key,
  customer_id text not null,
  seq bigint generated always as identity,
  type text not null,
  body text not null,
  created_at timestamptz not null,
  attempts int not null default 0,
  -- The answer to the last attempt; 0 when there was none.
  last_status int,
  delivered_at timestamptz
);
create index events_customer on sandbox.events (customer_id, seq);
alter table sandbox.objects enable row level security;
alter table sandbox.events enable row level security;
revoke all on schema sandbox from public;

-- Blots of a month follow from what its payments are for, in whatever order they are heard of.
alter table public.payments
  -- Of a plan's: from when it pays for the plan, and of an upgrade's, the plan before.
  add column paid_from timestamptz,
  add column plan_before text check (plan_before in ('free', 'starter', 'creator', 'pro')),
  -- How much of the money went back, 0 to 1.
  add column share_back real not null default 0 check (share_back between 0 and 1);

-- What each pool owes: Blots of the other one stand in for them as far as they reach, the rest is the debt. So it does
-- not matter in which order Blots come in and are taken back.
alter table public.entitlements
  add column owed_subscription int not null default 0 check (owed_subscription >= 0),
  add column owed_pack int not null default 0 check (owed_pack >= 0),
  -- The plan the current period began on: it stays its plan when the money of an earlier month goes back.
  add column period_plan text not null default 'free' check (period_plan in ('free', 'starter', 'creator', 'pro'));
update public.entitlements e set period_plan = p.plan from public.profiles p where p.id = e.user_id;
update public.entitlements e set owed_pack = b.debt from public.blot_balances b where b.user_id = e.user_id;
