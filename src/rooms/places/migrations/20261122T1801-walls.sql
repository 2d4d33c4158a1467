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
