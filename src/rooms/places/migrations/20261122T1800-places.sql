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
