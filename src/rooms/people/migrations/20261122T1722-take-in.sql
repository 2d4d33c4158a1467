-- Bringing people in, one or a million, takes two steps for each few thousand: who is here already, then writing.
-- Both are definer functions: whoever brings people in must be told "already here" across branches, and a policy for
-- each of five million rows of an import would cost minutes.

-- wall: the scope's organisation; a branch that the viewer organises or belongs to, or the holder of a link (a turf that
-- is walked, a sign-up that is confirmed)
create function people.expect_may_take_in(branch uuid) returns void language plpgsql stable security definer set search_path = '' as $$
begin
  if platform.organisation() is null
     or not coalesce(platform.sees_all() or branch = any (platform.organised()) or branch = any (platform.near())
                     or cardinality(platform.things()) > 0, false) then
    raise insufficient_privilege using message = 'taking people in needs a branch';
  end if;
end $$;

-- Which of the rows (numbered n) are of somebody who is here: by id, by external id, or by an e-mail or phone of somebody
-- whose initials fit (one's are among the other's: a couple that shares a phone is two people).
-- An organisation that grows inside one transaction has no statistics yet. Planned for its very id, which seems to have no
-- rows, any index looks as good as the key, and the import turns quadratic; so: one plan for all organisations, along keys.
-- wall: people.expect_may_take_in; it answers ids, never names
create function people.match(branch uuid, probes json) returns table (n integer, person_id uuid)
language plpgsql stable security definer set search_path = ''
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare org uuid := platform.organisation();
begin
  perform people.expect_may_take_in(branch);
  return query
  select distinct on (q.n) q.n, hit.id
  from json_to_recordset(probes) as q(n integer, rank integer, id uuid, external_id text, kind text, normal text, initials text)
  cross join lateral (
    select p.id from people.person p where p.organisation_id = org and p.id = q.id
    union all
    select p.id from people.person p where p.organisation_id = org and p.external_id = q.external_id
    union all
    select p.id from people.contact_point c join people.person p on p.organisation_id = org and p.id = c.person_id
    where c.organisation_id = org and c.kind = q.kind and c.normal = q.normal and c.kind <> 'address'
      and (translate(p.initials, q.initials, '') = '' or translate(q.initials, p.initials, '') = '')
  ) hit
  order by q.n, q.rank, hit.id;
end $$;

-- Writes new people, puts them and the known ones into the branch, and adds contact points and consents to both.
-- A consent is not written for who ever withdrew it, where `keep_withdrawn`.
-- wall: people.expect_may_take_in; it answers which of the known ones got something new
create function people.take_in(branch uuid, import uuid, newcomers json, known uuid[], contacts json, consents json, keep_withdrawn boolean)
returns setof uuid language plpgsql security definer set search_path = ''
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare org uuid := platform.organisation();
begin
  perform people.expect_may_take_in(branch);
  insert into people.person
    (organisation_id, id, given, family, full_name, sort_name, initials, born, languages, source, external_id, import_id)
  select org, r.id, r.given, r.family, r.full_name, r.sort_name, r.initials, r.born, coalesce(r.languages, '{}'), r.source, r.external_id, import
  from json_to_recordset(newcomers) as r(
    id uuid, given text, family text, full_name text, sort_name text, initials text, born date, languages text[], source text, external_id text);

  return query
  with new_branch as (
    insert into people.person_branch (organisation_id, person_id, branch_id, sort_name)
    select org, r.id, branch, r.sort_name from json_to_recordset(newcomers) as r(id uuid, sort_name text)
    union all
    select org, p.id, branch, p.sort_name from unnest(known) as k(id) join people.person p on p.organisation_id = org and p.id = k.id
    on conflict do nothing returning person_branch.person_id
  ),
  new_contact as (
    insert into people.contact_point (organisation_id, person_id, kind, normal, value, is_primary)
    select org, c.person_id, c.kind, c.normal, c.value, c.is_primary
    from json_to_recordset(contacts) as c(person_id uuid, kind text, normal text, value text, is_primary boolean)
    on conflict do nothing returning contact_point.person_id
  ),
  new_consent as (
    insert into people.consent (organisation_id, id, person_id, purpose, channel, given, words, source, recorded_by)
    select org, c.id, c.person_id, c.purpose, c.channel, true, c.words, c.source, platform.account()
    from json_to_recordset(consents) as c(id uuid, person_id uuid, purpose text, channel text, words text, source text)
    where not (keep_withdrawn and exists (
      select 1 from people.consent w where w.organisation_id = org and w.person_id = c.person_id
        and w.purpose = c.purpose and w.channel = c.channel and not w.given))
    returning consent.person_id
  ),
  -- also for known ones, who may be new in this branch: they are found there by the names they have
  new_key as (
    insert into people.search_key (organisation_id, branch_id, key, person_id)
    select org, branch, k.key, r.id from json_to_recordset(newcomers) as r(id uuid, keys text[]) cross join unnest(r.keys) as k(key)
    union
    select org, branch, s.key, s.person_id from unnest(known) as k(id) join people.search_key s on s.organisation_id = org and s.person_id = k.id
    on conflict do nothing
  )
  select g.person_id from (select * from new_branch union select * from new_contact union select * from new_consent) g
  where g.person_id = any (known);
end $$;

revoke execute on function people.expect_may_take_in, people.match, people.take_in from public;
grant execute on function people.match, people.take_in to holdfast_web;
