-- What a notice's mail says in a table: [{ term, value, href? }].
alter table public.notifications add column facts jsonb not null default '[]';
