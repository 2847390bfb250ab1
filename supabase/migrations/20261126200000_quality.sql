-- Books are drawn in a quality of their own, and a job in the one it was paid for.
-- Nobody changed these books, so they stay where they are in the list.
alter table public.projects disable trigger projects_touch;
update public.projects set dna = dna || '{"quality": "standard"}' where not dna ? 'quality';
alter table public.projects enable trigger projects_touch;

alter table public.jobs
  add column quality text not null default 'standard' check (quality in ('draft', 'standard', 'fine'));
