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
