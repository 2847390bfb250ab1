-- Plans and packs. Subscription Blots reset each period and are spent first; pack Blots never expire. What was
-- spent of a payment that was taken back is a debt, which whatever comes in next settles first.

-- An entry moves two pools at once, so that one cause has one entry however it is paid.
alter table public.blot_entries
  add column subscription int not null default 0 check (subscription >= 0),
  add column pack int not null default 0 check (pack >= 0),
  add column debt int not null default 0 check (debt >= 0),
  -- The author's month in which Blots were held: what comes back after it is over has expired. Of what expired,
  -- the month it was for.
  add column period_start timestamptz;
alter table public.blot_entries disable trigger blot_entries_append_only;
update public.blot_entries set pack = blots;
alter table public.blot_entries enable trigger blot_entries_append_only;
alter table public.blot_entries
  drop column blots,
  add column blots int not null generated always as (subscription + pack + debt) stored,
  add constraint blot_entries_move_something check (subscription + pack + debt > 0),
  -- Only a payment that is taken back makes a debt.
  add constraint blot_entries_debt check (debt = 0 or kind = 'refund'),
  drop constraint blot_entries_kind_check,
  add constraint blot_entries_kind_check
    check (kind in ('grant', 'hold', 'capture', 'release', 'expire', 'refund', 'repay'));

alter table public.blot_balances
  add column subscription int not null default 0 check (subscription >= 0),
  add column pack int not null default 0 check (pack >= 0),
  add column held_subscription int not null default 0 check (held_subscription >= 0),
  add column held_pack int not null default 0 check (held_pack >= 0),
  add column debt int not null default 0 check (debt >= 0);
update public.blot_balances set pack = available, held_pack = held;
alter table public.blot_balances
  drop column available,
  drop column held,
  add column available int not null generated always as (subscription + pack) stored,
  add column held int not null generated always as (held_subscription + held_pack) stored;

-- See movement() in src/domain/blots.ts.
create or replace function public.move_balance() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  free int := case when new.kind in ('grant', 'release') then 1 when new.kind = 'capture' then 0 else -1 end;
  reserved int := case new.kind when 'hold' then 1 when 'capture' then -1 when 'release' then -1 else 0 end;
begin
  insert into public.blot_balances (user_id) values (new.user_id) on conflict do nothing;
  update public.blot_balances set
      subscription = subscription + free * new.subscription,
      pack = pack + free * new.pack,
      held_subscription = held_subscription + reserved * new.subscription,
      held_pack = held_pack + reserved * new.pack,
      debt = debt + new.debt - case new.kind when 'repay' then new.subscription + new.pack else 0 end
    where user_id = new.user_id;
  return new;
end $$;

-- A balance starts empty and is moved by entries alone, so it is always their sum.
create function public.guard_balance() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if new.subscription + new.pack + new.held_subscription + new.held_pack + new.debt = 0 then return new; end if;
  elsif tg_op = 'DELETE' then
    if not exists (select 1 from public.profiles where id = old.user_id) then return old; end if;
  elsif pg_trigger_depth() > 1 then
    return new;
  end if;
  raise exception 'a balance is moved by entries of the ledger alone';
end $$;
create trigger blot_balances_guard before insert or update or delete on public.blot_balances
  for each row execute function public.guard_balance();
revoke execute on function public.guard_balance() from public, anon, authenticated;

-- What an author's plan entitles them to; the plan in force is profiles.plan. See src/domain/entitlement.ts.
create table public.entitlements (
  user_id uuid primary key references public.profiles (id) on delete cascade,
  -- Null: the free plan.
  billing text check (billing in ('month', 'year')),
  -- Blots come each month from here.
  anchor timestamptz not null,
  period_start timestamptz not null,
  period_end timestamptz not null check (period_end > period_start),
  -- Blots granted for the period so far, upgrades included.
  period_granted int not null default 0 check (period_granted >= 0),
  -- Up to when invoices are paid; null where there is nothing to pay.
  paid_until timestamptz,
  -- A payment failed: the plan ends here unless it is made up for.
  grace_until timestamptz,
  -- Ends when what is paid for is over.
  cancels boolean not null default false,
  next_plan text check (next_plan in ('free', 'starter', 'creator', 'pro')),
  next_billing text check (next_billing in ('month', 'year')),
  customer_id text unique,
  subscription_id text unique,
  -- When the provider was last asked about the subscription: older answers are not applied over newer ones.
  synced_at timestamptz
);
create index entitlements_period_end on public.entitlements (period_end);
insert into public.entitlements (user_id, anchor, period_start, period_end)
  select id, created_at, created_at, created_at + interval '1 month' from public.profiles;

-- Money that came in, named by the provider: a paid checkout session or invoice has its effect once.
create table public.payments (
  id text primary key,
  user_id uuid not null references public.profiles (id) on delete cascade,
  kind text not null check (kind in ('pack', 'plan')),
  item text not null check (item in ('splash', 'bucket', 'barrel', 'starter', 'creator', 'pro')),
  amount_cents int not null check (amount_cents >= 0),
  currency text not null,
  -- What it brought into the ledger, and how much of that was taken back when the money went back.
  blots int not null default 0 check (blots >= 0),
  taken_back int not null default 0 check (taken_back between 0 and blots),
  -- Of a plan's: the month its Blots were for, and up to when it pays for the plan.
  period_start timestamptz,
  paid_until timestamptz,
  -- Refunds and disputes name the charge, not the payment.
  charge_id text unique,
  receipt_url text,
  created_at timestamptz not null
);
create index payments_user on public.payments (user_id, created_at desc);

-- Events of the payment provider that had their effect; their ids are inserted in the transaction of the effect.
create schema billing;
create table billing.events (
  id text primary key,
  kind text not null,
  created_at timestamptz not null default now()
);
-- Money that went back, by charge; it may be heard of before the payment itself.
create table billing.reversals (
  id text primary key,
  charge_id text not null,
  kind text not null check (kind in ('refund', 'dispute')),
  -- Of the charge, 0 to 1.
  share real not null check (share between 0 and 1),
  -- A dispute that was decided for us.
  won boolean not null default false
);
create index reversals_charge on billing.reversals (charge_id);
alter table billing.events enable row level security;
alter table billing.reversals enable row level security;
revoke all on schema billing from public;

do $$
declare
  t text;
begin
  foreach t in array array['entitlements', 'payments'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('revoke all on public.%I from public, anon, authenticated', t);
    execute format('grant all on public.%I to service_role', t);
    execute format('grant select on public.%I to authenticated', t);
    execute format('create policy %I on public.%I for select to authenticated using (user_id = (select auth.uid()))',
      t || '_read', t);
  end loop;
end $$;
