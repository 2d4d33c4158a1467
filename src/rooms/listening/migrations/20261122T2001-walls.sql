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
