-- Grows the organisation $1 and its branch $2 from $3 to $4 people, both multiples of 200: with names, addresses and search keys, a grievance for every
-- tenth, a door for every second, ten doors to a building, a hundred buildings to a street, a turf of a hundred doors.
with made as materialized (
  select n, md5('given' || n % 1999) as g, md5('family' || n % 20011) as f from generate_series($3::int, $4::int - 1) n
), named as materialized (
  select n, md5('person' || n)::uuid as id,
    initcap(translate(left(g, 6), '0123456789', 'aeiouaeiou')) as given, initcap(translate(left(f, 8), '0123456789', 'aeiouaeiou')) as family
  from made
), person as (
  insert into people.person (organisation_id, id, given, family, full_name, sort_name, initials, source)
  select $1::uuid, id, given, family, given || ' ' || family, lower(family || ' ' || given), lower(left(given, 1) || left(family, 1)), 'bench'
  from named
), branch as (
  insert into people.person_branch (organisation_id, person_id, branch_id, sort_name)
  select $1::uuid, id, $2::uuid, lower(family || ' ' || given) from named
), key as (
  insert into people.search_key (organisation_id, branch_id, key, person_id)
  select $1::uuid, $2::uuid, key, id
  from named, lateral (values (lower(given || ' ' || family)), (lower(family || ' ' || given))) as k(key)
  on conflict do nothing
), contact as (
  insert into people.contact_point (organisation_id, person_id, kind, normal, value, is_primary)
  select $1::uuid, id, kind, value, value, true
  from named, lateral (values ('email', 'p' || n || '@example.org'), ('phone', '+4477' || lpad(n::text, 8, '0'))) as c(kind, value)
), grievance as (
  insert into listening.grievance (organisation_id, id, branch_id, building_id, household, words, spot, severity, came_by, day)
  select $1::uuid, md5('grievance' || n)::uuid, $2::uuid, md5('building' || n / 20 * 20)::uuid, gen_random_uuid(),
    'The ' || (array['heating', 'lift', 'roof', 'door', 'damp', 'rent'])[1 + n / 10 % 6] || ' in number ' || n || ' is not mended',
    'floor ' || n % 9, 1 + n % 4, 'desk', current_date - n % 300
  from named where n % 10 = 0
), street as (
  insert into places.street (organisation_id, id, branch_id, name, key)
  select $1::uuid, md5('street' || n)::uuid, $2::uuid, 'Bench Street ' || n, 'bench street ' || lpad(n::text, 9, '0') from named where n % 2000 = 0
), building as (
  insert into places.building (organisation_id, id, branch_id, number, key, address, longitude, latitude)
  select $1::uuid, md5('building' || n)::uuid, $2::uuid, n::text, lpad(n::text, 9, '0'), n || ' Bench Street', n % 1000 / 1000.0, n / 1000 / 1000.0
  from named where n % 20 = 0
), door as (
  insert into places.door (organisation_id, id, branch_id, building_id, unit, key, floor)
  select $1::uuid, md5('door' || n)::uuid, $2::uuid, md5('building' || n / 20 * 20)::uuid, 'Flat ' || n % 20, lpad((n % 20)::text, 6, '0'), n % 20 / 4
  from named where n % 2 = 0
), turf as (
  insert into places.turf (organisation_id, id, branch_id, name)
  select $1::uuid, md5('turf' || n)::uuid, $2::uuid, 'Turf ' || n from named where n % 200 = 0
)
insert into places.turf_door (organisation_id, turf_id, door_id, branch_id)
select $1::uuid, md5('turf' || n / 200 * 200)::uuid, md5('door' || n)::uuid, $2::uuid
from named where n % 2 = 0
