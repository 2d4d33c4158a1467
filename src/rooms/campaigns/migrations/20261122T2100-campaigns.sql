create schema campaigns;
grant usage on schema campaigns to holdfast_web;

create table campaigns.campaign (
  organisation_id uuid not null references organisation.organisation,
  id uuid not null,
  branch_id uuid not null,
  -- what was shared: the grievances that it answers; a campaign may also start from nothing
  theme_id uuid,
  slug text not null,
  title text not null,
  story text not null default '',
  demand text not null,
  -- who can grant the demand
  target text not null,
  state text not null default 'planned' check (state in ('planned', 'running', 'won', 'lost', 'ended')),
  published boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id),
  unique (organisation_id, slug),
  foreign key (organisation_id, branch_id) references organisation.branch,
  -- of its own branch: the walls rest on that
  foreign key (organisation_id, branch_id, theme_id) references listening.theme (organisation_id, branch_id, id)
);
create index campaign_branch on campaigns.campaign (organisation_id, branch_id, created_at desc);
create index campaign_theme on campaigns.campaign (organisation_id, theme_id);

-- One dated task of a campaign's plan.
create table campaigns.step (
  organisation_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  branch_id uuid not null,
  title text not null,
  due_on date,
  owner_id uuid,
  done_at timestamptz,
  done_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, campaign_id) references campaigns.campaign
);
create index step_campaign on campaigns.step (organisation_id, campaign_id, due_on);
create index step_owner on campaigns.step (organisation_id, owner_id, due_on) where done_at is null;

create table campaigns.event (
  organisation_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  branch_id uuid not null,
  title text not null,
  about text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null,
  venue text not null,
  places integer check (places > 0),
  audience text not null check (audience in ('public', 'members')),
  sequence integer not null default 0,
  changed_at timestamptz not null default now(),
  cancelled_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, campaign_id) references campaigns.campaign,
  check (ends_at > starts_at)
);
create index event_campaign on campaigns.event (organisation_id, campaign_id, starts_at);
create index event_upcoming on campaigns.event (organisation_id, starts_at);

-- For those who run it: who brings the key. Beside the event, since the event itself is public.
create table campaigns.briefing (
  organisation_id uuid not null,
  event_id uuid not null,
  branch_id uuid not null,
  words text not null,
  primary key (organisation_id, event_id),
  foreign key (organisation_id, event_id) references campaigns.event
);

-- Who says that they will come, or came without saying so. A person stands behind it once it is confirmed.
create table campaigns.signup (
  organisation_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  branch_id uuid not null,
  origin text not null check (origin in ('form', 'member', 'walk-in')),
  -- empty for a walk-in who would rather not say, null once they were erased
  name text,
  email text,
  phone text,
  account_id uuid,
  person_id uuid,
  -- what they agreed to, by purpose, in the words that they read
  consents jsonb default '[]',
  -- whether the browser showed that it worked for it; the others' mails are sent more slowly
  proven boolean not null default false,
  state text not null check (state in ('unconfirmed', 'held', 'waiting', 'cancelled')),
  made_at timestamptz not null default now(),
  -- the order of the waiting list
  confirmed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, event_id) references campaigns.event,
  foreign key (organisation_id, person_id) references people.person
);
create index signup_event on campaigns.signup (organisation_id, event_id, state, confirmed_at);
create index signup_email on campaigns.signup (organisation_id, email, made_at);
create index signup_person on campaigns.signup (organisation_id, person_id) where person_id is not null;
create index signup_account on campaigns.signup (organisation_id, account_id) where account_id is not null;

create table campaigns.attendance (
  organisation_id uuid not null,
  event_id uuid not null,
  signup_id uuid not null,
  branch_id uuid not null,
  came_at timestamptz not null default now(),
  marked_by uuid,
  primary key (organisation_id, event_id, signup_id),
  foreign key (organisation_id, event_id) references campaigns.event,
  foreign key (organisation_id, signup_id) references campaigns.signup on delete cascade
);

create table campaigns.outcome (
  organisation_id uuid not null,
  campaign_id uuid not null,
  branch_id uuid not null,
  granted text not null check (granted in ('fully', 'partly', 'refused')),
  decided_on date not null,
  decided_by text not null,
  what text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (organisation_id, campaign_id),
  foreign key (organisation_id, campaign_id) references campaigns.campaign
);

create table campaigns.evidence (
  organisation_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  branch_id uuid not null,
  kind text not null check (kind in ('words', 'link', 'file')),
  title text not null,
  words text not null default '',
  link text,
  file_type text,
  file bytea,
  shown boolean not null default false,
  added_at timestamptz not null default now(),
  added_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, campaign_id) references campaigns.campaign,
  check (octet_length(file) <= 5 * 1024 * 1024)
);
create index evidence_campaign on campaigns.evidence (organisation_id, campaign_id, added_at);

-- The letters that told people what came of it.
create table campaigns.report (
  organisation_id uuid not null,
  campaign_id uuid not null,
  mailing_id uuid not null,
  branch_id uuid not null,
  primary key (organisation_id, campaign_id, mailing_id),
  foreign key (organisation_id, campaign_id) references campaigns.campaign,
  foreign key (organisation_id, mailing_id) references messages.mailing
);

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
