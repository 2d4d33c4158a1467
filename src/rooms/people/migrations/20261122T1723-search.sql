-- People whose name has a word that begins with `first` and words that begin with each of `others`, or whose e-mail or
-- phone begins as asked, in the order of what was found.
-- Definer, since an index can't be used for patterns below a policy.
-- wall: the scope's organisation; people of the branches that the viewer organises, all where the viewer sees all.
create function people.search(first text, others text[], email text, phone text, most integer)
returns table (person_id uuid) language plpgsql stable security definer set search_path = '' as $$
declare
  org uuid := platform.organisation();
  whole boolean := platform.sees_all();
  mine uuid[] := case when whole then array(select b.id from organisation.branch b where b.organisation_id = org)
                      else platform.organised() end;
  -- the last code point there is: the end of "begins with" in the order of bytes
  last text := chr(1114111);
begin
  return query
  select h.person_id from (
    (select k.person_id, k.key as at from unnest(mine) as b(id) cross join lateral (
       select s.person_id, s.key from people.search_key s
       where first <> '' and s.organisation_id = org and s.branch_id = b.id and s.key >= first and s.key < first || last
         and not exists (select 1 from unnest(others) as o(word) where position(' ' || o.word in ' ' || s.key) = 0)
       order by s.key limit most) k)
    union all
    (select c.person_id, '' from people.contact_point c
     where email <> '' and c.organisation_id = org and c.kind = 'email' and c.normal >= email and c.normal < email || last
       and (whole or exists (select 1 from people.person_branch b
                             where b.organisation_id = org and b.person_id = c.person_id and b.branch_id = any (mine)))
     order by c.normal limit most)
    union all
    (select c.person_id, '' from people.contact_point c
     where phone <> '' and c.organisation_id = org and c.kind = 'phone' and c.normal >= phone and c.normal < phone || last
       and (whole or exists (select 1 from people.person_branch b
                             where b.organisation_id = org and b.person_id = c.person_id and b.branch_id = any (mine)))
     order by c.normal limit most)
  ) h group by h.person_id order by min(h.at), h.person_id limit most;
end $$;

-- The one person with this e-mail or phone, of those whose initials fit; null where there is none.
-- wall: whoever may take people in (see people.take_in); it answers an id, never a name.
create function people.known(wanted_kind text, wanted_normal text) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  if not coalesce(platform.sees_all() or cardinality(platform.near()) > 0 or cardinality(platform.things()) > 0, false) then
    return null;
  end if;
  return (select c.person_id from people.contact_point c
          where c.organisation_id = platform.organisation() and c.kind = wanted_kind and c.normal = wanted_normal
            and c.kind <> 'address'
          order by c.person_id limit 1);
end $$;

-- Which of these keyed hashes are suppressed. Who asks knows the address already: nothing can be listed.
-- wall: the scope's organisation
create function people.suppressed(hashes text[]) returns setof text language sql stable security definer set search_path = '' as $$
  select s.hash from people.suppression s
  where s.organisation_id = platform.organisation() and s.kind in ('email', 'phone', 'door') and s.hash = any (hashes)
$$;

-- Whether anything is suppressed at all: most imports need not hash a million addresses.
-- wall: the scope's organisation, and only yes or no
create function people.suppresses() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.suppression s where s.organisation_id = platform.organisation())
$$;

-- Somebody wants to be back: they said so themselves, which the verb records.
-- wall: organisers of the scope's organisation
create function people.lift_suppression(hashes text[]) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not coalesce(platform.sees_all() or cardinality(platform.organised()) > 0, false) then
    raise insufficient_privilege using message = 'lifting a suppression needs an organiser';
  end if;
  delete from people.suppression s where s.organisation_id = platform.organisation() and s.hash = any (hashes);
end $$;

revoke execute on function people.search, people.known, people.suppressed, people.suppresses, people.lift_suppression from public;
grant execute on function people.search, people.known, people.suppressed, people.suppresses, people.lift_suppression to holdfast_web;
