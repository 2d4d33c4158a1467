-- Takes people in, one or thousands: finds who is already here, writes the rest, in one statement.
-- Definer, since whoever brings people in must be told "already here" across branches, and since a policy for each of
-- five million rows of an import would cost minutes.
-- wall: the scope's organisation; a branch that the viewer organises or belongs to, or the holder of a link (a turf
-- that is walked, a sign-up that is confirmed). It answers ids, never names.
create function people.take_in(branch uuid, import uuid, rows json, contacts json, consents json, keep_withdrawn boolean)
returns table (n integer, person_id uuid, already boolean, changed boolean)
language plpgsql security definer set search_path = '' as $$
declare org uuid := platform.organisation();
begin
  if org is null or not coalesce(platform.sees_all() or branch = any (platform.organised()) or branch = any (platform.near())
                                 or cardinality(platform.things()) > 0, false) then
    raise insufficient_privilege using message = 'taking people in needs a branch';
  end if;
  return query
  with incoming as materialized (
    select * from json_to_recordset(rows) as r(
      n integer, id uuid, given text, family text, full_name text, sort_name text, initials text, keys text[],
      born date, languages text[], source text, external_id text)
  ),
  reach as materialized (
    select * from json_to_recordset(contacts) as c(n integer, kind text, normal text, value text, is_primary boolean)
  ),
  match as (
    select distinct on (hit.n) hit.n, hit.id from (
      select i.n, 0 as rank, p.id from incoming i join people.person p on p.organisation_id = org and p.id = i.id
      union all
      select i.n, 1, p.id from incoming i join people.person p on p.organisation_id = org and p.external_id = i.external_id
      union all
      select i.n, 2, p.id
      from reach c
      join incoming i on i.n = c.n
      join people.contact_point o on o.organisation_id = org and o.kind = c.kind and o.normal = c.normal and o.kind <> 'address'
      join people.person p on p.organisation_id = org and p.id = o.person_id
      -- one's names are among the other's: a couple that shares a phone is two people
      where translate(p.initials, i.initials, '') = '' or translate(i.initials, p.initials, '') = ''
    ) hit order by hit.n, hit.rank, hit.id
  ),
  placed as materialized (
    select i.n, coalesce(f.id, i.id) as id, f.id is not null as known,
           coalesce((select p.sort_name from people.person p where p.organisation_id = org and p.id = f.id), i.sort_name) as sort_name
    from incoming i left join match f on f.n = i.n
  ),
  new_person as (
    insert into people.person
      (organisation_id, id, given, family, full_name, sort_name, initials, born, languages, source, external_id, import_id)
    select org, i.id, i.given, i.family, i.full_name, i.sort_name, i.initials, i.born, coalesce(i.languages, '{}'), i.source, i.external_id, import
    from incoming i join placed l on l.n = i.n where not l.known
  ),
  new_branch as (
    insert into people.person_branch (organisation_id, person_id, branch_id, sort_name)
    select distinct on (l.id) org, l.id, branch, l.sort_name from placed l on conflict do nothing
    returning person_branch.person_id
  ),
  new_key as (
    insert into people.search_key (organisation_id, branch_id, key, person_id)
    select org, branch, k.key, l.id from placed l join incoming i on i.n = l.n cross join unnest(i.keys) as k(key) where not l.known
    union
    select org, branch, k.key, k.person_id from new_branch b join people.search_key k on k.organisation_id = org and k.person_id = b.person_id
    on conflict do nothing
  ),
  new_contact as (
    insert into people.contact_point (organisation_id, person_id, kind, normal, value, is_primary)
    select distinct on (l.id, c.kind, c.normal) org, l.id, c.kind, c.normal, c.value, c.is_primary and not l.known
    from reach c join placed l on l.n = c.n
    order by l.id, c.kind, c.normal, c.is_primary desc
    on conflict do nothing
    returning contact_point.person_id
  ),
  new_consent as (
    insert into people.consent (organisation_id, id, person_id, purpose, channel, given, words, source, recorded_by)
    select org, c.id, l.id, c.purpose, c.channel, c.given, c.words, c.source, platform.account()
    from json_to_recordset(consents) as c(n integer, id uuid, purpose text, channel text, given boolean, words text, source text)
    join placed l on l.n = c.n
    where not (keep_withdrawn and exists (
      select 1 from people.consent w where w.organisation_id = org and w.person_id = l.id
        and w.purpose = c.purpose and w.channel = c.channel and not w.given))
    on conflict do nothing
    returning consent.person_id
  )
  select l.n, l.id, l.known, l.known and (l.id in (select b.person_id from new_branch b)
                                          or l.id in (select c.person_id from new_contact c)
                                          or l.id in (select c.person_id from new_consent c))
  from placed l;
end $$;
revoke execute on function people.take_in from public;
grant execute on function people.take_in to holdfast_web;
