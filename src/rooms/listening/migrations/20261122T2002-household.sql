-- Which household raised a grievance: the random token that stands for one, else the door, else the home of whoever said it; somebody
-- whose door nobody knows is a household of their own. Two neighbours behind one door are one. The one definition of it, for the board
-- and for campaigns. As its caller, so the walls of places hold.
create function listening.household(organisation uuid, token uuid, door uuid, person uuid) returns uuid
language sql stable set search_path = '' as $$
  select coalesce(token, door,
    (select h.door_id from places.home h where h.organisation_id = organisation and h.person_id = person order by h.door_id limit 1),
    person)
$$;
revoke execute on function listening.household from public;
grant execute on function listening.household to holdfast_web;
