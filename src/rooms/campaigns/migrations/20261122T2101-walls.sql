-- A published campaign is public, and so are its public events and its outcome. Members see what their branch plans. Names of those
-- who come are for organisers of the branch, for who runs that one event, and for their owner by account or by link.

alter table campaigns.campaign enable row level security;
create policy campaign_read on campaigns.campaign for select
  using (organisation_id = (select platform.organisation())
         and (published or (select platform.sees_all()) or branch_id = any ((select platform.near())::uuid[])));
create policy campaign_start on campaigns.campaign for insert
  with check (organisation_id = (select platform.organisation())
              and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
create policy campaign_change on campaigns.campaign for update
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, update on campaigns.campaign to holdfast_web;

-- wall: an own sign-up among platform.things(), in the organisation of platform.organisation()
create function campaigns.holds_signup(wanted uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from campaigns.signup s
                 where s.organisation_id = platform.organisation() and s.event_id = wanted and s.id = any (platform.things()))
$$;

alter table campaigns.event enable row level security;
create policy event_read on campaigns.event for select
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all())
              or branch_id = any ((select platform.near())::uuid[])
              or id = any ((select platform.things())::uuid[])
              or (audience = 'public' and exists (
                    select 1 from campaigns.campaign c
                    where c.organisation_id = event.organisation_id and c.id = event.campaign_id and c.published))
              or campaigns.holds_signup(id)));
create policy event_add on campaigns.event for insert
  with check (organisation_id = (select platform.organisation())
              and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
create policy event_change on campaigns.event for update
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, update on campaigns.event to holdfast_web;

alter table campaigns.step enable row level security;
create policy step_read on campaigns.step for select
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.near())::uuid[])));
create policy step_write on campaigns.step
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
create policy step_own on campaigns.step for update
  using (organisation_id = (select platform.organisation()) and owner_id = (select platform.account()));
grant select, insert, update, delete on campaigns.step to holdfast_web;

alter table campaigns.briefing enable row level security;
create policy briefing_run on campaigns.briefing for select
  using (organisation_id = (select platform.organisation()) and event_id = any ((select platform.things())::uuid[]));
create policy briefing_write on campaigns.briefing
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, update on campaigns.briefing to holdfast_web;

-- wall: the scope's organisation; an event that is on and still to be over, which anybody may come to, or which is of a branch
-- that the viewer belongs to
create function campaigns.takes_signups(wanted uuid, of_branch uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from campaigns.event e join campaigns.campaign c on c.organisation_id = e.organisation_id and c.id = e.campaign_id
    where e.organisation_id = platform.organisation() and e.id = wanted and e.branch_id = of_branch and e.cancelled_at is null
      and ((e.audience = 'public' and c.published) or e.branch_id = any (platform.near()) or platform.sees_all()))
$$;

alter table campaigns.signup enable row level security;
create policy signup_read on campaigns.signup for select
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all())
              or branch_id = any ((select platform.organised())::uuid[])
              or event_id = any ((select platform.things())::uuid[])
              or id = any ((select platform.things())::uuid[])
              or account_id = (select platform.account())));
create policy signup_ask on campaigns.signup for insert
  with check (organisation_id = (select platform.organisation())
              and (event_id = any ((select platform.things())::uuid[])
                   or ((state = 'unconfirmed' or account_id = (select platform.account())) and campaigns.takes_signups(event_id, branch_id))));
create policy signup_organised on campaigns.signup
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
create policy signup_own on campaigns.signup for update
  using (organisation_id = (select platform.organisation())
         and (id = any ((select platform.things())::uuid[]) or account_id = (select platform.account())));
grant select, insert, update, delete on campaigns.signup to holdfast_web;

alter table campaigns.attendance enable row level security;
create policy attendance_run on campaigns.attendance
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all())
              or branch_id = any ((select platform.organised())::uuid[])
              or event_id = any ((select platform.things())::uuid[])));
grant select, insert, delete on campaigns.attendance to holdfast_web;

alter table campaigns.outcome enable row level security;
create policy outcome_read on campaigns.outcome for select
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all())
              or branch_id = any ((select platform.near())::uuid[])
              or exists (select 1 from campaigns.campaign c
                         where c.organisation_id = outcome.organisation_id and c.id = outcome.campaign_id and c.published)));
create policy outcome_write on campaigns.outcome
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, update on campaigns.outcome to holdfast_web;

alter table campaigns.evidence enable row level security;
create policy evidence_read on campaigns.evidence for select
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all())
              or branch_id = any ((select platform.near())::uuid[])
              or (shown and exists (select 1 from campaigns.campaign c
                                    where c.organisation_id = evidence.organisation_id and c.id = evidence.campaign_id and c.published))));
create policy evidence_write on campaigns.evidence
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, delete on campaigns.evidence to holdfast_web;

alter table campaigns.report enable row level security;
create policy report_organised on campaigns.report
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert on campaigns.report to holdfast_web;

-- Whether the viewer may see a campaign: the wall of campaign_read, for the functions below, which count what its readers may not see.
-- wall: the scope's organisation; a published campaign, or one of a branch that the viewer belongs to
create function campaigns.may_see(wanted uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from campaigns.campaign c
    where c.organisation_id = platform.organisation() and c.id = wanted
      and (c.published or platform.sees_all() or c.branch_id = any (platform.near())))
$$;

-- The chain, counted anew each time. People are counted once, however many events they came to; whoever was erased since still came, and was told.
-- wall: campaigns.may_see, in the organisation of platform.organisation(); numbers only
create function campaigns.chain(wanted uuid) returns table (households integer, buildings integer, came integer, told integer)
language sql stable security definer set search_path = '' as $$
  with raised as (
    select listening.household(g.organisation_id, g.household, g.door_id, g.person_id) as household, g.building_id as building
    from campaigns.campaign c
    join listening.grievance_theme t on t.organisation_id = c.organisation_id and t.theme_id = c.theme_id
    join listening.grievance g on g.organisation_id = t.organisation_id and g.id = t.grievance_id
    where c.organisation_id = platform.organisation() and c.id = wanted
  )
  select
    (select count(distinct household) from raised)::integer,
    (select count(distinct building) from raised)::integer,
    (select count(distinct coalesce(s.person_id, s.account_id, s.id)) from campaigns.event e
       join campaigns.attendance a on a.organisation_id = e.organisation_id and a.event_id = e.id
       join campaigns.signup s on s.organisation_id = a.organisation_id and s.id = a.signup_id
       where e.organisation_id = platform.organisation() and e.campaign_id = wanted)::integer,
    (select count(distinct coalesce(l.person_id, l.id)) from campaigns.report r
       join messages.letter l on l.organisation_id = r.organisation_id and l.mailing_id = r.mailing_id
       where r.organisation_id = platform.organisation() and r.campaign_id = wanted
         and l.state in ('sent', 'hand-sent', 'told'))::integer
  where campaigns.may_see(wanted)
$$;

-- wall: an event of a campaign that the viewer may see (campaigns.may_see), the runner's own, or that of their own sign-up; numbers only
create function campaigns.places_taken(wanted uuid) returns table (held integer, waiting integer)
language sql stable security definer set search_path = '' as $$
  select count(*) filter (where s.state = 'held' and s.origin <> 'walk-in')::integer, count(*) filter (where s.state = 'waiting')::integer
  from campaigns.event e left join campaigns.signup s on s.organisation_id = e.organisation_id and s.event_id = e.id
  where e.organisation_id = platform.organisation() and e.id = wanted
    and (campaigns.may_see(e.campaign_id) or e.id = any (platform.things()) or campaigns.holds_signup(e.id))
$$;

-- How many came to an event, for whoever may see its campaign.
-- wall: campaigns.may_see, in the organisation of platform.organisation(); a number only
create function campaigns.came_to(wanted uuid) returns integer
language sql stable security definer set search_path = '' as $$
  select count(a.signup_id)::integer from campaigns.event e
    left join campaigns.attendance a on a.organisation_id = e.organisation_id and a.event_id = e.id
  where e.organisation_id = platform.organisation() and e.id = wanted
    and (campaigns.may_see(e.campaign_id) or e.id = any (platform.things()))
$$;

-- wall: the sign-up that the viewer was given (platform.things()) or organises; whether its address has another one that stands
create function campaigns.already_coming(wanted uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from campaigns.signup own join campaigns.signup other
      on other.organisation_id = own.organisation_id and other.event_id = own.event_id and other.email = own.email and other.id <> own.id
    where own.organisation_id = platform.organisation() and own.id = wanted and other.state in ('held', 'waiting')
      and (own.id = any (platform.things()) or platform.sees_all() or own.branch_id = any (platform.organised())))
$$;

do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'campaigns'::regnamespace loop
    execute format('revoke execute on function %s from public', f.name);
    execute format('grant execute on function %s to holdfast_web', f.name);
  end loop;
end $$;
