-- Heroes with reference sheets, and books whose look was chosen from four samples. Both are drawn by jobs of the same
-- engine as pages, so a job belongs to a book or to a hero.

alter table public.jobs drop constraint jobs_kind_check;
alter table public.jobs
  add constraint jobs_kind_check check (kind in ('pages', 'export', 'hero', 'calibration')),
  alter column project_id drop not null,
  add column hero_id uuid references public.heroes (id) on delete cascade,
  add constraint jobs_of check (case when kind = 'hero' then hero_id is not null and project_id is null
    else project_id is not null and hero_id is null end);
create index jobs_hero on public.jobs (hero_id, created_at desc) where hero_id is not null;

-- A reference sheet: the hero from four sides. Drawn again, the earlier ones stay.
create table public.hero_sheets (
  id uuid primary key default gen_random_uuid(),
  hero_id uuid not null references public.heroes (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  number int not null check (number >= 1),
  job_item_id uuid unique references public.job_items (id) on delete set null,
  image_asset_id uuid not null references public.assets (id),
  thumb_asset_id uuid not null references public.assets (id),
  width int not null,
  height int not null,
  verdict jsonb not null,
  fingerprint text not null,
  recipe jsonb not null,
  cost_blots int not null default 0,
  created_at timestamptz not null default now(),
  unique (hero_id, number),
  unique (hero_id, id)
);
create index hero_sheets_user on public.hero_sheets (user_id);
create index hero_sheets_image on public.hero_sheets (image_asset_id);
create index hero_sheets_thumb on public.hero_sheets (thumb_asset_id);

drop index public.heroes_sheet;
alter table public.heroes
  drop column sheet_asset_id,
  -- The sheet that is kept: it goes into every page's request.
  add column sheet_id uuid,
  add constraint heroes_sheet foreign key (id, sheet_id) references public.hero_sheets (hero_id, id)
    deferrable initially deferred,
  -- The picture the author started from, and when they said that whoever is in it agrees.
  add column picture_asset_id uuid references public.assets (id) on delete set null,
  add column consented_at timestamptz;
create index heroes_picture on public.heroes (picture_asset_id) where picture_asset_id is not null;

-- Who is in a book, as they were when it began: changing or deleting a hero changes no book that is paid for.
create table public.project_heroes (
  project_id uuid not null references public.projects (id) on delete cascade,
  hero_id uuid not null references public.heroes (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  position int not null check (position >= 1),
  role text not null check (role in ('hero', 'friend', 'guest')),
  name text not null,
  description text not null,
  traits text[] not null default '{}',
  sheet_id uuid references public.hero_sheets (id) on delete set null,
  primary key (project_id, hero_id)
);
create index project_heroes_user on public.project_heroes (user_id);
create index project_heroes_hero on public.project_heroes (hero_id);
create index project_heroes_sheet on public.project_heroes (sheet_id) where sheet_id is not null;

-- One of four drawings of the same scene in different looks, to choose from.
create table public.style_samples (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references public.projects (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  look text not null check (look in ('plain', 'rich', 'bold', 'fine')),
  job_item_id uuid unique references public.job_items (id) on delete set null,
  image_asset_id uuid not null references public.assets (id),
  thumb_asset_id uuid not null references public.assets (id),
  verdict jsonb not null,
  recipe jsonb not null,
  cost_blots int not null default 0,
  created_at timestamptz not null default now(),
  unique (project_id, id)
);
create index style_samples_user on public.style_samples (user_id);
create index style_samples_image on public.style_samples (image_asset_id);
create index style_samples_thumb on public.style_samples (thumb_asset_id);

-- The sample that was chosen: its picture and its look steer every page of the book.
alter table public.projects
  add column anchor_id uuid,
  add constraint projects_anchor foreign key (id, anchor_id) references public.style_samples (project_id, id)
    deferrable initially deferred;

do $$
declare
  t text;
begin
  foreach t in array array['hero_sheets', 'project_heroes', 'style_samples'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('revoke all on public.%I from public, anon, authenticated', t);
    execute format('grant all on public.%I to service_role', t);
    execute format('grant select on public.%I to authenticated', t);
    execute format('create policy %I on public.%I for select to authenticated using (user_id = (select auth.uid()))',
      t || '_read', t);
  end loop;
end $$;
