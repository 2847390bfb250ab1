-- Leave to do the engine's work inside a request (/api/drain): as many rows as may run at once over all machines. One
-- that was killed stops renewing `until`, and its row is free again.
create table engine.drains (
  number int primary key,
  worker_id uuid,
  until timestamptz,
  began_at timestamptz,
  ended_at timestamptz
);
alter table engine.drains enable row level security;
revoke all on engine.drains from public, anon, authenticated;
