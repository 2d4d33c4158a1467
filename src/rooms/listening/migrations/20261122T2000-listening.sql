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

-- Organisers see and change what their branches heard. Whoever holds a link to a handout (a phone on its round) writes into
-- that one handout, and sees what it wrote there and nothing else.
do $$
declare owned text;
begin
  foreach owned in array array['script', 'script_version', 'question', 'handout', 'phone', 'receipt', 'visit', 'grievance', 'theme', 'grievance_theme'] loop
    execute format('alter table listening.%I enable row level security', owned);
    execute format(
      'create policy %I on listening.%I
         using (organisation_id = (select platform.organisation())
                and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])))',
      owned || '_organised', owned);
  end loop;
end $$;

create policy handout_held on listening.handout for select
  using (organisation_id = (select platform.organisation())
         and (id = any ((select platform.things())::uuid[]) or account_id = (select platform.account())));
create policy phone_held on listening.phone
  using (organisation_id = (select platform.organisation()) and handout_id = any ((select platform.things())::uuid[]));
create policy receipt_held on listening.receipt
  using (organisation_id = (select platform.organisation()) and handout_id = any ((select platform.things())::uuid[]));
create policy visit_held on listening.visit
  using (organisation_id = (select platform.organisation()) and handout_id = any ((select platform.things())::uuid[]));
create policy grievance_held on listening.grievance
  using (organisation_id = (select platform.organisation()) and handout_id = any ((select platform.things())::uuid[]));

alter table listening.answer enable row level security;
create policy answer_of_visit on listening.answer
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all())
              or exists (select 1 from listening.visit v where v.organisation_id = answer.organisation_id and v.id = answer.visit_id)));

-- The script that a phone takes along.
create policy script_version_held on listening.script_version for select
  using (organisation_id = (select platform.organisation())
         and exists (select 1 from listening.handout h where h.organisation_id = script_version.organisation_id
                     and h.version_id = script_version.id and h.id = any ((select platform.things())::uuid[])));
create policy script_held on listening.script for select
  using (organisation_id = (select platform.organisation())
         and exists (select 1 from listening.script_version s where s.organisation_id = script.organisation_id and s.script_id = script.id));
create policy question_held on listening.question for select
  using (organisation_id = (select platform.organisation())
         and exists (select 1 from listening.handout h where h.organisation_id = question.organisation_id
                     and h.version_id = question.version_id and h.id = any ((select platform.things())::uuid[])));

grant select, insert, update on listening.script, listening.handout, listening.phone, listening.theme to holdfast_web;
grant select, insert on listening.script_version, listening.question to holdfast_web;
grant select, insert, update, delete on listening.receipt, listening.visit, listening.answer, listening.grievance, listening.grievance_theme to holdfast_web;
grant usage on sequence listening.visit_arrival to holdfast_web;

-- What a phone's batch is judged by, in one step: the handout, its places and questions. Definer, since 200 phones may come
-- at once and the policies of the rooms below would be evaluated for every door. `doors` maps every id that the phone may
-- name to [building, door]: a door it found may have been known under another id.
-- wall: the handouts among the things that the viewer was given
create function listening.ground(wanted_phone uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'handout', h.id, 'branch', h.branch_id, 'turf', h.turf_id, 'turfName', t.name, 'level', h.level, 'until', h.until,
    'over', h.withdrawn_at is not null or t.closed_at is not null, 'cutOff', p.cut_off_at is not null,
    'doors', coalesce((select jsonb_object_agg(known.id, jsonb_build_array(d.building_id, d.id)) from (
                 select c.door_id as id, c.door_id from places.turf_door c
                 where c.organisation_id = h.organisation_id and c.turf_id = h.turf_id
                 union
                 select r.id, r.door_id from listening.receipt r
                 where r.organisation_id = h.organisation_id and r.handout_id = h.id and r.door_id is not null) known
               join places.door d on d.organisation_id = h.organisation_id and d.id = known.door_id), '{}'::jsonb),
    'questions', coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'text', q.text, 'choices', to_jsonb(q.choices)))
                 from listening.question q where q.organisation_id = h.organisation_id and q.version_id = h.version_id), '[]'::jsonb))
  from listening.phone p
  join listening.handout h on h.organisation_id = p.organisation_id and h.id = p.handout_id
  join places.turf t on t.organisation_id = h.organisation_id and t.id = h.turf_id
  where p.organisation_id = platform.organisation() and p.id = wanted_phone and h.id = any (platform.things())
$$;

-- The newest grievances whose words fit, in order of arrival. Definer, since full text can't use its index below a policy.
-- wall: the scope's organisation; the branches that the viewer organises, all where the viewer sees all
create function listening.search(query text, in_branch uuid, before bigint, most integer) returns table (id uuid, arrival bigint)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  org uuid := platform.organisation();
  whole boolean := platform.sees_all();
  mine uuid[] := platform.organised();
begin
  if not whole and cardinality(mine) = 0 then
    return;
  end if;
  return query
  select g.id, g.arrival from listening.grievance g
  where g.organisation_id = org and (whole or g.branch_id = any (mine))
    and (in_branch is null or g.branch_id = in_branch)
    and g.arrival < before and g.search @@ to_tsquery('simple', query)
  order by g.arrival desc limit most;
end $$;
revoke execute on function listening.ground, listening.search from public;
grant execute on function listening.ground, listening.search to holdfast_web;
