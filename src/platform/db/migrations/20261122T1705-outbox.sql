-- Letters that were not sent, since no mail server is set. A row may hold a sign-in link, so only organisers of the
-- whole organisation read it; whoever causes a letter may add one.
create table platform.kept_letter (
  organisation_id uuid not null,
  id text not null,
  person_id uuid,
  address text not null,
  subject text not null,
  words text not null,
  kept_at timestamptz not null default now(),
  primary key (organisation_id, id)
);
create index kept_letter_newest on platform.kept_letter (organisation_id, kept_at desc, id);
create index kept_letter_person on platform.kept_letter (organisation_id, person_id) where person_id is not null;

alter table platform.kept_letter enable row level security;
create policy kept_letter_keep on platform.kept_letter for insert
  with check (organisation_id = (select platform.organisation()));
create policy kept_letter_read on platform.kept_letter for select
  using (organisation_id = (select platform.organisation()) and (select platform.sees_all()));
create policy kept_letter_forget on platform.kept_letter for delete
  using (organisation_id = (select platform.organisation()) and (select platform.sees_all()));
grant select, insert, delete on platform.kept_letter to holdfast_web;
