-- What a hero's head looks like on its sheet: 32 x 32 cells of ink, base64. Every page of the hero is compared with it.
-- Null for sheets whose drawing does not say where the head is.
alter table public.hero_sheets
  add column likeness text,
  -- A reference sheet, or a page the hero was tried on before a book has it. Only sheets are kept.
  add column kind text not null default 'sheet' check (kind in ('sheet', 'page'));
