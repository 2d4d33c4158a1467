create schema people;
grant usage on schema people to holdfast_web;

create table people.import (
  organisation_id uuid not null references organisation.organisation,
  id uuid not null,
  branch_id uuid not null,
  source text not null,
  file_name text not null,
  -- reading: columns are being corrected; trying: rehearsed by a job; ready: the preview stands; working; done; failed
  state text not null default 'reading' check (state in ('reading', 'trying', 'ready', 'working', 'done', 'failed')),
  -- the field of each column of the file, null where it isn't taken
  fields jsonb not null,
  -- what was agreed to by everybody in the file, if anything: purposes, channels, words
  agreed jsonb,
  counts jsonb,
  -- the first rows of each outcome; emptied when the import is done
  preview jsonb,
  problem jsonb,
  made_by uuid,
  made_at timestamptz not null default now(),
  done_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, branch_id) references organisation.branch
);
create index import_made on people.import (organisation_id, made_at desc);

create table people.person (
  organisation_id uuid not null references organisation.organisation,
  id uuid not null,
  -- as written; somebody may have one of them only, or only the full name
  given text not null,
  family text not null,
  full_name text not null,
  -- small letters without accents, what the list goes by first
  sort_name text collate "C" not null,
  -- the first letters of all names, in order: people who share a phone are told apart by it
  initials text collate "C" not null,
  born date,
  languages text[] not null default '{}',
  -- "where did you get my name"
  source text not null check (source <> ''),
  external_id text collate "C",
  import_id uuid,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, import_id) references people.import
);
create index person_list on people.person (organisation_id, sort_name, id);
create unique index person_external on people.person (organisation_id, external_id) where external_id is not null;
create index person_import on people.person (organisation_id, import_id) where import_id is not null;

-- The copy of the sort name makes a branch's list a walk along one index.
create table people.person_branch (
  organisation_id uuid not null,
  person_id uuid not null,
  branch_id uuid not null,
  sort_name text collate "C" not null,
  joined_at timestamptz not null default now(),
  primary key (organisation_id, person_id, branch_id),
  -- erasing goes past the wall that this table makes: it takes all branches, also those that the organiser doesn't see
  foreign key (organisation_id, person_id) references people.person on delete cascade,
  foreign key (organisation_id, branch_id) references organisation.branch
);
create index person_branch_list on people.person_branch (organisation_id, branch_id, sort_name, person_id);

-- A name from each of its words on ("maria lopez", "lopez maria"), so that any word of a name is found by its beginning;
-- once for each branch, so that a search inside a small branch doesn't walk the names of a million others.
create table people.search_key (
  organisation_id uuid not null,
  branch_id uuid not null,
  key text collate "C" not null,
  person_id uuid not null,
  primary key (organisation_id, branch_id, key, person_id),
  -- to the person, not to person_branch: in a table that has just grown, that check walks the whole branch
  foreign key (organisation_id, person_id) references people.person on delete cascade
);
create index search_key_person on people.search_key (organisation_id, person_id, branch_id);

create table people.contact_point (
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('email', 'phone', 'address')),
  -- one form for all ways to write it: small letters, E.164, an address without punctuation
  normal text collate "C" not null,
  value text not null,
  is_primary boolean not null default false,
  added_at timestamptz not null default now(),
  primary key (organisation_id, person_id, kind, normal),
  foreign key (organisation_id, person_id) references people.person
);
create index contact_point_match on people.contact_point (organisation_id, kind, normal, person_id) where kind <> 'address';

-- Append-only: for each purpose and channel the newest counts, and of two at one moment the withdrawal.
create table people.consent (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('news', 'report-back', 'organising')),
  channel text not null check (channel in ('email', 'text', 'phone', 'door')),
  given boolean not null,
  words text not null,
  source text not null,
  recorded_by uuid,
  at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person
);
create index consent_newest on people.consent (organisation_id, person_id, purpose, channel, at desc, given);

-- Nobody can be read from it: keyed hashes, and the key lies outside the database.
create table people.suppression (
  organisation_id uuid not null references organisation.organisation,
  kind text not null check (kind in ('email', 'phone', 'door')),
  hash text not null,
  reason text not null,
  at timestamptz not null default now(),
  primary key (organisation_id, kind, hash)
);

create table people.person_account (
  organisation_id uuid not null,
  account_id uuid not null references organisation.account,
  person_id uuid not null,
  primary key (organisation_id, account_id),
  unique (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people.person
);

create table people.tag (
  organisation_id uuid not null references organisation.organisation,
  id uuid not null,
  name text not null,
  primary key (organisation_id, id),
  unique (organisation_id, name)
);

create table people.person_tag (
  organisation_id uuid not null,
  tag_id uuid not null,
  person_id uuid not null,
  primary key (organisation_id, tag_id, person_id),
  foreign key (organisation_id, tag_id) references people.tag,
  foreign key (organisation_id, person_id) references people.person
);
create index person_tag_person on people.person_tag (organisation_id, person_id);

create table people.note (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  text text not null,
  written_by uuid,
  at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person
);
create index note_person on people.note (organisation_id, person_id, at desc);

-- Names are for organisers of one of the person's branches, and for who holds a link to that one person.

alter table people.person_branch enable row level security;
create policy person_branch_read on people.person_branch for select
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all())
              or branch_id = any ((select platform.organised())::uuid[])
              or person_id = any ((select platform.things())::uuid[])));
create policy person_branch_change on people.person_branch
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, update, delete on people.person_branch to holdfast_web;

alter table people.search_key enable row level security;
create policy search_key_wall on people.search_key
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, delete on people.search_key to holdfast_web;

-- What belongs to a person is seen by whoever sees one of the person's rows in person_branch: its own wall decides that.
alter table people.person enable row level security;
create policy person_wall on people.person
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all())
              or exists (select 1 from people.person_branch b
                         where b.organisation_id = person.organisation_id and b.person_id = person.id)));
grant select, update, delete on people.person to holdfast_web;

do $$
declare belonging text;
begin
  foreach belonging in array array['contact_point', 'consent', 'person_account', 'person_tag', 'note'] loop
    execute format('alter table people.%I enable row level security', belonging);
    execute format(
      'create policy %I on people.%I
         using (organisation_id = (select platform.organisation())
                and ((select platform.sees_all())
                     or exists (select 1 from people.person_branch b
                                where b.organisation_id = %I.organisation_id and b.person_id = %I.person_id)))',
      belonging || '_wall', belonging, belonging, belonging);
  end loop;
end $$;
grant select, insert, update, delete on people.contact_point to holdfast_web;
grant select, insert, delete on people.person_account, people.person_tag, people.note to holdfast_web;

-- Consents are never changed. Whoever holds any link (an unsubscription) can only take consent back.
create policy consent_withdraw_by_link on people.consent for insert
  with check (organisation_id = (select platform.organisation())
              and not given and cardinality((select platform.things())::uuid[]) > 0);
grant select, insert, delete on people.consent to holdfast_web;

alter table people.import enable row level security;
create policy import_wall on people.import
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, update, delete on people.import to holdfast_web;

-- What tags there are says nothing of anybody.
alter table people.tag enable row level security;
create policy tag_wall on people.tag
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or cardinality((select platform.organised())::uuid[]) > 0));
grant select, insert on people.tag to holdfast_web;

-- Others ask people.suppressed about what they already know.
alter table people.suppression enable row level security;
create policy suppression_read on people.suppression for select
  using (organisation_id = (select platform.organisation()) and (select platform.sees_all()));
create policy suppression_add on people.suppression for insert
  with check (organisation_id = (select platform.organisation())
              and ((select platform.sees_all()) or cardinality((select platform.organised())::uuid[]) > 0
                   or cardinality((select platform.things())::uuid[]) > 0));
grant select, insert on people.suppression to holdfast_web;
