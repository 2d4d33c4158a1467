create schema organisation;
grant usage on schema organisation to holdfast_web;

create table organisation.organisation (
  organisation_id uuid primary key,
  name text not null,
  -- names the organisation in public addresses
  slug text not null unique,
  language text not null default 'en',
  country text not null default 'GB',
  time_zone text not null default 'Europe/London',
  -- how strangers reach the group, and who answers for what it publishes
  contact text not null default '',
  imprint text not null default '',
  created_at timestamptz not null default now()
);

create table organisation.branch (
  organisation_id uuid not null references organisation.organisation,
  id uuid not null,
  parent_id uuid,
  name text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, parent_id) references organisation.branch
);
create index branch_parent on organisation.branch (organisation_id, parent_id);

create table organisation.account (
  id uuid primary key,
  name text not null,
  email text unique,
  created_at timestamptz not null default now()
);

-- A role at a branch (null: the whole organisation), or on one thing (a turf, an event).
create table organisation.role_grant (
  organisation_id uuid not null references organisation.organisation,
  id uuid not null,
  account_id uuid not null references organisation.account,
  role text not null check (role in ('organiser', 'canvasser', 'runner', 'member')),
  branch_id uuid,
  with_below boolean not null default false,
  thing_id uuid,
  reason text,
  granted_by uuid,
  granted_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, branch_id) references organisation.branch
);
create index role_grant_account on organisation.role_grant (organisation_id, account_id) where ended_at is null;
create index role_grant_branch on organisation.role_grant (organisation_id, branch_id) where ended_at is null;

-- A secret link to one thing: a handout of a turf, a confirmation, an unsubscription. Only the hash of the secret is kept.
create table organisation.link (
  organisation_id uuid not null references organisation.organisation,
  id uuid not null,
  kind text not null,
  subject uuid not null,
  branch_id uuid,
  secret_hash text not null unique,
  until timestamptz,
  made_by uuid,
  made_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (organisation_id, id)
);
create index link_subject on organisation.link (organisation_id, subject);

create table organisation.session (
  secret_hash text primary key,
  id uuid not null unique,
  account_id uuid not null references organisation.account,
  organisation_id uuid references organisation.organisation,
  device text not null,
  made_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  until timestamptz not null
);
create index session_account on organisation.session (account_id);

create table organisation.sign_in_link (
  secret_hash text primary key,
  account_id uuid not null references organisation.account,
  organisation_id uuid references organisation.organisation,
  until timestamptz not null,
  used_at timestamptz
);

create table organisation.setup_link (
  secret_hash text primary key,
  made_at timestamptz not null default now(),
  used_at timestamptz
);

create table organisation.passkey (
  credential_id text primary key,
  id uuid not null unique,
  account_id uuid not null references organisation.account,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  made_at timestamptz not null default now(),
  used_at timestamptz
);
create index passkey_account on organisation.passkey (account_id);

alter table organisation.organisation enable row level security;
-- What it says of itself stands on its public pages; changing it is for organisers of the whole.
create policy organisation_read on organisation.organisation for select
  using (organisation_id = (select platform.organisation()));
create policy organisation_found on organisation.organisation for insert
  with check (organisation_id = (select platform.organisation()) and (select platform.sees_all()));
create policy organisation_change on organisation.organisation for update
  using (organisation_id = (select platform.organisation()) and (select platform.sees_all()));
grant select, insert, update on organisation.organisation to holdfast_web;

-- The names of branches are no secret inside the organisation; changing one is an organiser's.
alter table organisation.branch enable row level security;
create policy branch_read on organisation.branch for select
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or cardinality((select platform.near())::uuid[]) > 0));
create policy branch_write on organisation.branch for insert
  with check (organisation_id = (select platform.organisation())
              and ((select platform.sees_all()) or parent_id = any ((select platform.organised())::uuid[])));
create policy branch_change on organisation.branch for update
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or id = any ((select platform.organised())::uuid[])));
grant select, insert, update on organisation.branch to holdfast_web;

alter table organisation.role_grant enable row level security;
create policy role_grant_read on organisation.role_grant for select
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or account_id = (select platform.account())
              or branch_id = any ((select platform.organised())::uuid[])));
create policy role_grant_write on organisation.role_grant for insert
  with check (organisation_id = (select platform.organisation())
              and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
create policy role_grant_end on organisation.role_grant for update
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, update on organisation.role_grant to holdfast_web;

-- A link is written by whoever may start what it opens, public sign-ups included; it is read only by organisers.
alter table organisation.link enable row level security;
create policy link_write on organisation.link for insert with check (organisation_id = (select platform.organisation()));
create policy link_read on organisation.link for select
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])
              or subject = any ((select platform.things())::uuid[])));
create policy link_end on organisation.link for update
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])
              or subject = any ((select platform.things())::uuid[])));
grant select, insert, update on organisation.link to holdfast_web;
