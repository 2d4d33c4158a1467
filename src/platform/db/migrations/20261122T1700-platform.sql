create schema platform;
grant usage on schema platform to holdfast_web;

-- What the policies read: set for one transaction by platform/at.ts, and nothing else decides.
create function platform.organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('holdfast.organisation', true), '')::uuid $$;
create function platform.account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('holdfast.account', true), '')::uuid $$;
create function platform.sees_all() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('holdfast.sees_all', true), '') = 'on' $$;
create function platform.organised() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('holdfast.organised', true), ''), '{}')::uuid[] $$;
create function platform.near() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('holdfast.near', true), ''), '{}')::uuid[] $$;
create function platform.things() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('holdfast.things', true), ''), '{}')::uuid[] $$;

create table platform.event (
  organisation_id uuid not null,
  id uuid not null,
  -- phones' clocks are wrong and ids may be random: this is the order
  sequence bigint generated always as identity,
  at timestamptz not null default now(),
  actor_kind text not null,
  actor uuid,
  verb text not null,
  subject uuid,
  branch_id uuid,
  reason text,
  batch uuid,
  power boolean not null default false,
  facts jsonb not null default '{}',
  erased_on date,
  primary key (organisation_id, id)
);
create index event_power on platform.event (organisation_id, sequence desc) where power;
create index event_subject on platform.event (organisation_id, subject, sequence desc);
create index event_batch on platform.event (organisation_id, batch) where batch is not null;

create table platform.event_change (
  organisation_id uuid not null,
  event_id uuid not null,
  person_id uuid not null,
  change jsonb not null,
  primary key (organisation_id, event_id, person_id),
  foreign key (organisation_id, event_id) references platform.event
);
create index event_change_person on platform.event_change (organisation_id, person_id);

alter table platform.event enable row level security;
create policy event_append on platform.event for insert with check (organisation_id = (select platform.organisation()));
create policy event_read on platform.event for select using (
  organisation_id = (select platform.organisation())
  and (
    (select platform.sees_all())
    or branch_id = any ((select platform.organised())::uuid[])
    or actor = (select platform.account())
    or (power and (branch_id = any ((select platform.near())::uuid[])
                   or (branch_id is null and cardinality((select platform.near())::uuid[]) > 0)))
  )
);

alter table platform.event_change enable row level security;
create policy event_change_append on platform.event_change for insert with check (organisation_id = (select platform.organisation()));
create policy event_change_read on platform.event_change for select using (
  organisation_id = (select platform.organisation())
  and ((select platform.sees_all()) or exists (
    select 1 from platform.event e
    where e.organisation_id = event_change.organisation_id and e.id = event_change.event_id
      and e.branch_id = any ((select platform.organised())::uuid[])))
);

-- Append-only, also for the web role: no update, no delete.
grant select, insert on platform.event, platform.event_change to holdfast_web;

-- The only way to remove companion rows. The wall: an organiser of some branch of the organisation, or a job of it.
create function platform.erase_changes(person uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not (platform.sees_all() or cardinality(platform.organised()) > 0) then
    raise insufficient_privilege using message = 'erasing needs an organiser';
  end if;
  update platform.event e set erased_on = current_date
    from platform.event_change c
    where c.organisation_id = platform.organisation() and c.person_id = person
      and e.organisation_id = c.organisation_id and e.id = c.event_id;
  delete from platform.event_change c where c.organisation_id = platform.organisation() and c.person_id = person;
end $$;

-- Jobs carry the organisation of the scope that asked, whatever the caller says.
create function platform.enqueue(task text, payload jsonb, job_key text, run_at timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if platform.organisation() is null then
    raise insufficient_privilege using message = 'a job needs an organisation';
  end if;
  perform graphile_worker.add_job(
    task, (payload || jsonb_build_object('organisation', platform.organisation()))::json,
    run_at => run_at, job_key => job_key, max_attempts => 12);
end $$;
revoke execute on function platform.erase_changes, platform.enqueue from public;
grant execute on function platform.erase_changes, platform.enqueue to holdfast_web;
