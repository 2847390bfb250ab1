-- What an author says about a book in a shop; null: nothing yet, so that the proposal follows the book.
alter table public.projects add column listing jsonb;
grant update (listing) on public.projects to authenticated;
