create schema places;
grant usage on schema places to holdfast_web;

-- A street as one branch walks it: a street through two branches stands in each. `line` is a list of [longitude, latitude].
create table places.street (
  organisation_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  name text not null,
  -- the name as it is compared and sorted: small letters, no accents, numbers filled up with zeros
  key text not null,
  line jsonb,
  primary key (organisation_id, id),
  unique (organisation_id, branch_id, key),
  foreign key (organisation_id, branch_id) references organisation.branch (organisation_id, id)
);
create index street_in_order on places.street (organisation_id, key, id);

create table places.building (
  organisation_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  street_id uuid,
  -- what stands on the house: "14a", "Kelp House"
  number text not null,
  -- the number as it is compared and sorted
  key text not null,
  address text not null,
  longitude double precision check (longitude between -180 and 180),
  latitude double precision check (latitude between -90 and 90),
  floors integer check (floors between 1 and 200),
  -- a closed ring of [longitude, latitude], where it is known
  outline jsonb,
  -- the import it came with
  batch uuid,
  primary key (organisation_id, id),
  unique (organisation_id, branch_id, id),
  -- the branch stands last: beside (organisation_id, branch_id, id) a planner without statistics would take an index that
  -- begins with the branch for one as good, and check each new door against every building
  unique nulls not distinct (organisation_id, street_id, key, branch_id),
  check ((longitude is null) = (latitude is null)),
  foreign key (organisation_id, branch_id) references organisation.branch (organisation_id, id),
  foreign key (organisation_id, street_id) references places.street (organisation_id, id)
);
create index building_on_map on places.building (organisation_id, longitude, latitude);
create index building_of_batch on places.building (organisation_id, batch) where batch is not null;

create table places.door (
  organisation_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  building_id uuid not null,
  -- what stands on the door: "Flat 31"; empty where the building has only one
  unit text not null default '',
  key text not null default '',
  -- 0 is the ground floor, -1 the basement
  floor integer check (floor between -9 and 200),
  -- somebody here asked us not to call again
  avoid boolean not null default false,
  found_on_round boolean not null default false,
  batch uuid,
  primary key (organisation_id, id),
  unique (organisation_id, branch_id, id),
  unique (organisation_id, building_id, key),
  -- a door is of the branch of its building: the walls rest on it
  foreign key (organisation_id, branch_id, building_id) references places.building (organisation_id, branch_id, id)
);
create index door_of_batch on places.door (organisation_id, batch) where batch is not null;

-- Doors that somebody walks. `shape` is the ring that was drawn on the map, if one was; the doors are what counts.
create table places.turf (
  organisation_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  name text not null,
  shape jsonb,
  made_by uuid,
  made_at timestamptz not null default now(),
  closed_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, branch_id, id),
  foreign key (organisation_id, branch_id) references organisation.branch (organisation_id, id)
);
create index turf_newest on places.turf (organisation_id, made_at desc, id);

create table places.turf_door (
  organisation_id uuid not null,
  turf_id uuid not null,
  door_id uuid not null,
  branch_id uuid not null,
  primary key (organisation_id, turf_id, door_id),
  foreign key (organisation_id, branch_id, turf_id) references places.turf (organisation_id, branch_id, id),
  foreign key (organisation_id, branch_id, door_id) references places.door (organisation_id, branch_id, id)
);
create index turf_door_by_door on places.turf_door (organisation_id, door_id);

-- Who lives behind which door. Two people at one door are a household.
create table places.home (
  organisation_id uuid not null,
  person_id uuid not null,
  door_id uuid not null,
  branch_id uuid not null,
  primary key (organisation_id, person_id, door_id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  foreign key (organisation_id, branch_id, door_id) references places.door (organisation_id, branch_id, id)
);
create index home_of_door on places.home (organisation_id, door_id);

-- A file of places on its way in: `columns` says which field each column holds, `counts` what came of it.
create table places.import (
  organisation_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  file_name text not null,
  columns jsonb,
  counts jsonb,
  made_by uuid,
  made_at timestamptz not null default now(),
  done_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, branch_id) references organisation.branch (organisation_id, id)
);

-- wall: the turfs among the things that the viewer was given
create function places.given_doors() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(td.door_id), '{}') from places.turf_door td
  join places.turf t on t.organisation_id = td.organisation_id and t.id = td.turf_id and t.closed_at is null
  where td.organisation_id = platform.organisation() and td.turf_id = any (platform.things())
$$;

-- wall: the turfs among the things that the viewer was given
create function places.given_buildings() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct d.building_id), '{}') from places.door d
  where d.organisation_id = platform.organisation() and d.id = any (places.given_doors())
$$;

revoke execute on function places.given_doors, places.given_buildings from public;
grant execute on function places.given_doors, places.given_buildings to holdfast_web;

-- An organiser sees and changes the places of their branches; who was given a turf sees its doors and their houses,
-- and may add a door that they find in one of them.
alter table places.street enable row level security;
create policy street_read on places.street for select
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])
              or exists (select 1 from places.building b where b.organisation_id = street.organisation_id
                         and b.street_id = street.id and b.id = any ((select places.given_buildings())::uuid[]))));
create policy street_write on places.street for insert
  with check (organisation_id = (select platform.organisation())
              and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
create policy street_change on places.street for update
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, update on places.street to holdfast_web;

alter table places.building enable row level security;
create policy building_read on places.building for select
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])
              or id = any ((select places.given_buildings())::uuid[])));
create policy building_write on places.building for insert
  with check (organisation_id = (select platform.organisation())
              and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
create policy building_change on places.building for update
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, update on places.building to holdfast_web;

alter table places.door enable row level security;
create policy door_read on places.door for select
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])
              or building_id = any ((select places.given_buildings())::uuid[])));
create policy door_write on places.door for insert
  with check (organisation_id = (select platform.organisation())
              and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])
                   or building_id = any ((select places.given_buildings())::uuid[])));
create policy door_change on places.door for update
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, update on places.door to holdfast_web;

alter table places.turf enable row level security;
create policy turf_read on places.turf for select
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])
              or id = any ((select platform.things())::uuid[])));
create policy turf_write on places.turf for insert
  with check (organisation_id = (select platform.organisation())
              and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
create policy turf_change on places.turf for update
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, update on places.turf to holdfast_web;

alter table places.turf_door enable row level security;
create policy turf_door_read on places.turf_door for select
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])
              or turf_id = any ((select platform.things())::uuid[])));
create policy turf_door_write on places.turf_door for insert
  with check (organisation_id = (select platform.organisation())
              and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])
                   or turf_id = any ((select platform.things())::uuid[])));
grant select, insert on places.turf_door to holdfast_web;

-- Names stand behind doors: only organisers of the branch see who lives where.
alter table places.home enable row level security;
create policy home_own on places.home
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, update, delete on places.home to holdfast_web;

alter table places.import enable row level security;
create policy import_own on places.import
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, update on places.import to holdfast_web;
