create schema listening;
grant usage on schema listening to holdfast_web;

create table listening.script (
  organisation_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  name text not null,
  made_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, branch_id, id),
  foreign key (organisation_id, branch_id) references organisation.branch (organisation_id, id)
);

-- A script is never changed once it was asked: a change is a new version, and an answer belongs to the version that was asked.
create table listening.script_version (
  organisation_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  script_id uuid not null,
  number integer not null,
  opening text not null default '',
  made_by uuid,
  made_at timestamptz not null default now(),
  primary key (organisation_id, id),
  unique (organisation_id, script_id, number),
  unique (organisation_id, branch_id, id),
  foreign key (organisation_id, branch_id, script_id) references listening.script (organisation_id, branch_id, id)
);

create table listening.question (
  organisation_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  version_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('text', 'choice', 'scale', 'yes-no')),
  text text not null,
  choices text[] not null default '{}',
  primary key (organisation_id, id),
  unique (organisation_id, version_id, position),
  foreign key (organisation_id, branch_id, version_id) references listening.script_version (organisation_id, branch_id, id)
);

-- One turf in the hands of one canvasser until a time. At level `building` the server never hears of a door.
create table listening.handout (
  organisation_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  turf_id uuid not null,
  canvasser text not null,
  account_id uuid references organisation.account,
  version_id uuid,
  level text not null check (level in ('building', 'door')),
  language text not null,
  pin_required boolean not null default false,
  until timestamptz not null,
  made_by uuid,
  made_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  -- set to false when a phone is cut off: whoever has it may have the link as well
  takes_phones boolean not null default true,
  folded_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, branch_id, id),
  foreign key (organisation_id, branch_id, turf_id) references places.turf (organisation_id, branch_id, id),
  foreign key (organisation_id, branch_id, version_id) references listening.script_version (organisation_id, branch_id, id)
);
create index handout_newest on listening.handout (organisation_id, made_at desc, id desc);
create index handout_of_turf on listening.handout (organisation_id, turf_id);
create index handout_to_fold on listening.handout (organisation_id, until) where folded_at is null;

create table listening.phone (
  organisation_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  handout_id uuid not null,
  device text not null,
  claimed_at timestamptz not null default now(),
  last_contact_at timestamptz not null default now(),
  cut_off_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, branch_id, handout_id) references listening.handout (organisation_id, branch_id, id)
);
create index phone_of_handout on listening.phone (organisation_id, handout_id);

-- Every record that a phone was told is kept: what makes one that is sent twice one record, also after it was undone.
create table listening.receipt (
  organisation_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  handout_id uuid not null,
  -- whom a record of a person became, or which door a record of a door: they may have been known already
  person_id uuid,
  door_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, branch_id, handout_id) references listening.handout (organisation_id, branch_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  foreign key (organisation_id, branch_id, door_id) references places.door (organisation_id, branch_id, id)
);
create index receipt_of_handout on listening.receipt (organisation_id, handout_id);
create index receipt_of_person on listening.receipt (organisation_id, person_id) where person_id is not null;

-- By building there is no door, no time of day and no order: from those the doors could be told.
create table listening.visit (
  organisation_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  handout_id uuid not null,
  building_id uuid not null,
  door_id uuid,
  outcome text not null check (outcome in ('no-answer', 'talked', 'not-now', 'refused', 'empty', 'inaccessible')),
  day date not null,
  -- the phone's own time, which may be wrong; beside it the server's, and the server's order
  recorded_at timestamptz,
  received_at timestamptz,
  arrival bigint,
  primary key (organisation_id, id),
  foreign key (organisation_id, branch_id, handout_id) references listening.handout (organisation_id, branch_id, id),
  foreign key (organisation_id, branch_id, building_id) references places.building (organisation_id, branch_id, id),
  foreign key (organisation_id, branch_id, door_id) references places.door (organisation_id, branch_id, id)
);
create sequence listening.visit_arrival;
create index visit_of_handout on listening.visit (organisation_id, handout_id, outcome);
create index visit_of_building on listening.visit (organisation_id, building_id, day desc);

create table listening.answer (
  organisation_id uuid not null,
  visit_id uuid not null,
  question_id uuid not null,
  value text not null,
  primary key (organisation_id, visit_id, question_id),
  foreign key (organisation_id, visit_id) references listening.visit (organisation_id, id) on update cascade on delete cascade,
  foreign key (organisation_id, question_id) references listening.question (organisation_id, id)
);
create index answer_to_question on listening.answer (organisation_id, question_id, value);

-- Without a person, a random token stands for the household: so many households, and nobody to be found.
create table listening.grievance (
  organisation_id uuid not null,
  id uuid not null,
  arrival bigint generated always as identity,
  branch_id uuid not null,
  handout_id uuid,
  building_id uuid,
  door_id uuid,
  person_id uuid,
  household uuid,
  words text not null,
  spot text not null default '',
  since text check (since in ('days', 'weeks', 'months', 'years')),
  severity smallint check (severity between 1 and 4),
  affected text check (affected in ('me', 'household', 'building', 'street')),
  tried text not null default '',
  came_by text not null check (came_by in ('round', 'desk', 'import')),
  day date not null,
  recorded_by uuid,
  search tsvector not null generated always as (to_tsvector('simple', words || ' ' || spot)) stored,
  primary key (organisation_id, id),
  unique (organisation_id, branch_id, id),
  check (household is null or person_id is null),
  foreign key (organisation_id, branch_id) references organisation.branch (organisation_id, id),
  foreign key (organisation_id, branch_id, handout_id) references listening.handout (organisation_id, branch_id, id),
  foreign key (organisation_id, branch_id, building_id) references places.building (organisation_id, branch_id, id),
  foreign key (organisation_id, branch_id, door_id) references places.door (organisation_id, branch_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id)
);
create index grievance_newest on listening.grievance (organisation_id, arrival desc);
create index grievance_of_branch on listening.grievance (organisation_id, branch_id, arrival desc);
create index grievance_of_building on listening.grievance (organisation_id, building_id, arrival desc);
create index grievance_of_handout on listening.grievance (organisation_id, handout_id) where handout_id is not null;
create index grievance_of_person on listening.grievance (organisation_id, person_id) where person_id is not null;
create index grievance_words on listening.grievance using gin (search);

create table listening.theme (
  organisation_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  name text not null,
  about text not null default '',
  made_by uuid,
  made_at timestamptz not null default now(),
  primary key (organisation_id, id),
  unique (organisation_id, branch_id, id),
  foreign key (organisation_id, branch_id) references organisation.branch (organisation_id, id)
);

-- A grievance may belong to several themes, of its own branch: the walls rest on that.
create table listening.grievance_theme (
  organisation_id uuid not null,
  theme_id uuid not null,
  grievance_id uuid not null,
  branch_id uuid not null,
  primary key (organisation_id, theme_id, grievance_id),
  foreign key (organisation_id, branch_id, theme_id) references listening.theme (organisation_id, branch_id, id),
  foreign key (organisation_id, branch_id, grievance_id) references listening.grievance (organisation_id, branch_id, id) on delete cascade
);
create index grievance_theme_of on listening.grievance_theme (organisation_id, grievance_id);
