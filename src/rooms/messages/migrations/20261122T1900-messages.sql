create schema messages;
grant usage on schema messages to holdfast_web;

-- One letter to many: what it says, what for, who asked for it.
create table messages.mailing (
  organisation_id uuid not null references organisation.organisation,
  id uuid not null,
  branch_id uuid not null,
  -- what the people agreed to hear about; letters go to those who agreed to this, and to nobody else
  purpose text not null,
  subject text not null,
  words text not null,
  -- the shorter words of a text and of the door
  short_words text not null,
  asked_by uuid,
  asked_at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, branch_id) references organisation.branch
);
create index mailing_newest on messages.mailing (organisation_id, branch_id, asked_at desc);

-- One person's letter. A person has one in a mailing, so each is written to once.
create table messages.letter (
  organisation_id uuid not null,
  id uuid not null,
  mailing_id uuid not null,
  branch_id uuid not null,
  -- nobody, once the person was erased
  person_id uuid,
  channel text not null check (channel in ('email', 'text', 'door')),
  -- the mail address, the number, or the door as it is written down
  address text,
  -- sending is committed before the letter leaves: after a crash it is the one that may leave twice, under the same Message-ID
  state text not null default 'waiting'
    check (state in ('waiting', 'sending', 'sent', 'kept', 'failed', 'withdrawn', 'hand-sent', 'told')),
  problem text,
  attempts integer not null default 0,
  not_before timestamptz,
  changed_at timestamptz not null default now(),
  changed_by uuid,
  unsubscribed_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, mailing_id, person_id),
  foreign key (organisation_id, mailing_id) references messages.mailing,
  foreign key (organisation_id, person_id) references people.person
);
create index letter_state on messages.letter (organisation_id, mailing_id, state, id);
create index letter_person on messages.letter (organisation_id, person_id);

-- An address that a mail server said does not exist: no letter goes there again.
create table messages.bounce (
  organisation_id uuid not null,
  person_id uuid not null,
  address text not null,
  problem text not null,
  at timestamptz not null default now(),
  primary key (organisation_id, person_id, address),
  foreign key (organisation_id, person_id) references people.person
);

alter table messages.mailing enable row level security;
create policy mailing_organised on messages.mailing
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert on messages.mailing to holdfast_web;

-- An unsubscribe link opens the one letter it stands in.
alter table messages.letter enable row level security;
create policy letter_write on messages.letter for insert
  with check (organisation_id = (select platform.organisation())
              and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
create policy letter_read on messages.letter for select
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])
              or id = any ((select platform.things())::uuid[])));
create policy letter_change on messages.letter for update
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])
              or id = any ((select platform.things())::uuid[])));
grant select, insert, update, delete on messages.letter to holdfast_web;
create policy letter_forget on messages.letter for delete
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));

alter table messages.bounce enable row level security;
create policy bounce_of_person on messages.bounce
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all())
              or exists (select 1 from people.person p where p.organisation_id = bounce.organisation_id and p.id = bounce.person_id)));
grant select, insert, delete on messages.bounce to holdfast_web;

-- wall: the letter whose link the viewer holds; what it was for and about, nothing else of the mailing
create function messages.letter_about(wanted uuid) returns table (id uuid, purpose text, subject text, stopped boolean)
language sql stable security definer set search_path = '' as $$
  select l.id, m.purpose, m.subject, l.unsubscribed_at is not null from messages.letter l join messages.mailing m
    on m.organisation_id = l.organisation_id and m.id = l.mailing_id
  where l.organisation_id = platform.organisation() and l.id = wanted and l.id = any (platform.things())
$$;
revoke execute on function messages.letter_about from public;
grant execute on function messages.letter_about to holdfast_web;
