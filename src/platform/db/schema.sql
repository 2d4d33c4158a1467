-- Made by npm run schema; not run by anything.

function campaigns.already_coming(uuid) security definer

function campaigns.came_to(uuid) security definer

function campaigns.chain(uuid) security definer

function campaigns.holds_signup(uuid) security definer

function campaigns.may_see(uuid) security definer

function campaigns.places_taken(uuid) security definer

function campaigns.takes_signups(uuid,uuid) security definer

function listening.ground(uuid) security definer

function listening.household(uuid,uuid,uuid,uuid)

function listening.search(text,uuid,bigint,integer) security definer

function messages.letter_about(uuid) security definer

function organisation.account_address(uuid) security definer

function organisation.account_names(uuid[]) security definer

function organisation.add_passkey(uuid,text,bytea,bigint,text[],text) security definer

function organisation.ask_for_sign_in(text) security definer

function organisation.choose_organisation(text,uuid) security definer

function organisation.end_session(text,uuid) security definer

function organisation.ensure_account(uuid,text,text) security definer

function organisation.in_public(text) security definer

function organisation.mail_sign_in_link(uuid,text) security definer

function organisation.make_sign_in_link(uuid,text,interval) security definer

function organisation.open_link(text) security definer

function organisation.own_passkeys() security definer

function organisation.own_sessions() security definer

function organisation.passkey(text) security definer

function organisation.remove_passkey(uuid) security definer

function organisation.see_session(text) security definer

function organisation.setup_link_open(text) security definer

function organisation.sign_in_with_passkey(text,bigint,text,uuid,text) security definer

function organisation.use_setup_link(text) security definer

function organisation.use_sign_in_link(text,text,uuid,text) security definer

function organisation.viewer(text,uuid) security definer

function people.expect_may_take_in(uuid) security definer

function people.known(text,text) security definer

function people.lift_suppression(text[]) security definer

function people.match(uuid,json) security definer

function people.search(text,text[],text,text,integer) security definer

function people.suppressed(text[]) security definer

function people.suppresses() security definer

function people.take_in(uuid,uuid,json,uuid[],json,json,boolean) security definer

function places.given_buildings() security definer

function places.given_doors() security definer

function platform.account()

function platform.enqueue(text,jsonb,text,timestamp with time zone) security definer

function platform.erase_changes(uuid) security definer

function platform.near()

function platform.organisation()

function platform.organised()

function platform.sees_all()

function platform.things()

table campaigns.attendance
  branch_id uuid not null
  came_at timestamp with time zone not null default now()
  event_id uuid not null
  marked_by uuid
  organisation_id uuid not null
  signup_id uuid not null
  constraint FOREIGN KEY (organisation_id, event_id) REFERENCES campaigns.event(organisation_id, id)
  constraint FOREIGN KEY (organisation_id, signup_id) REFERENCES campaigns.signup(organisation_id, id) ON DELETE CASCADE
  constraint PRIMARY KEY (organisation_id, event_id, signup_id)
  policy attendance_run for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[])) OR (event_id = ANY (( SELECT platform.things() AS things)::uuid[]))))
  holdfast_web may delete, insert, select

table campaigns.briefing
  branch_id uuid not null
  event_id uuid not null
  organisation_id uuid not null
  words text not null
  constraint FOREIGN KEY (organisation_id, event_id) REFERENCES campaigns.event(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, event_id)
  policy briefing_run for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (event_id = ANY (( SELECT platform.things() AS things)::uuid[])))
  policy briefing_write for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may insert, select, update

table campaigns.campaign
  branch_id uuid not null
  created_at timestamp with time zone not null default now()
  demand text not null
  id uuid not null
  organisation_id uuid not null
  published boolean not null default false
  slug text not null
  state text not null default 'planned'::text
  story text not null default ''::text
  target text not null
  theme_id uuid
  title text not null
  constraint CHECK ((state = ANY (ARRAY['planned'::text, 'running'::text, 'won'::text, 'lost'::text, 'ended'::text])))
  constraint FOREIGN KEY (organisation_id) REFERENCES organisation.organisation(organisation_id)
  constraint FOREIGN KEY (organisation_id, branch_id) REFERENCES organisation.branch(organisation_id, id)
  constraint FOREIGN KEY (organisation_id, branch_id, theme_id) REFERENCES listening.theme(organisation_id, branch_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  constraint UNIQUE (organisation_id, slug)
  CREATE INDEX campaign_branch ON campaigns.campaign USING btree (organisation_id, branch_id, created_at DESC)
  CREATE INDEX campaign_theme ON campaigns.campaign USING btree (organisation_id, theme_id)
  CREATE UNIQUE INDEX campaign_organisation_id_slug_key ON campaigns.campaign USING btree (organisation_id, slug)
  policy campaign_change for w using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  policy campaign_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (published OR ( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.near() AS near)::uuid[]))))
  policy campaign_start for a check ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may insert, select, update

table campaigns.event
  about text not null default ''::text
  audience text not null
  branch_id uuid not null
  campaign_id uuid not null
  cancelled_at timestamp with time zone
  changed_at timestamp with time zone not null default now()
  ends_at timestamp with time zone not null
  id uuid not null
  organisation_id uuid not null
  places integer
  sequence integer not null default 0
  starts_at timestamp with time zone not null
  time_zone text not null
  title text not null
  venue text not null
  constraint CHECK ((audience = ANY (ARRAY['public'::text, 'members'::text])))
  constraint CHECK ((ends_at > starts_at))
  constraint CHECK ((places > 0))
  constraint FOREIGN KEY (organisation_id, campaign_id) REFERENCES campaigns.campaign(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  CREATE INDEX event_campaign ON campaigns.event USING btree (organisation_id, campaign_id, starts_at)
  CREATE INDEX event_upcoming ON campaigns.event USING btree (organisation_id, starts_at)
  policy event_add for a check ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  policy event_change for w using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  policy event_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.near() AS near)::uuid[])) OR (id = ANY (( SELECT platform.things() AS things)::uuid[])) OR ((audience = 'public'::text) AND (EXISTS ( SELECT 1
   FROM campaigns.campaign c
  WHERE ((c.organisation_id = event.organisation_id) AND (c.id = event.campaign_id) AND c.published)))) OR campaigns.holds_signup(id)))
  holdfast_web may insert, select, update

table campaigns.evidence
  added_at timestamp with time zone not null default now()
  added_by uuid
  branch_id uuid not null
  campaign_id uuid not null
  file bytea
  file_type text
  id uuid not null
  kind text not null
  link text
  organisation_id uuid not null
  shown boolean not null default false
  title text not null
  words text not null default ''::text
  constraint CHECK ((kind = ANY (ARRAY['words'::text, 'link'::text, 'file'::text])))
  constraint CHECK ((octet_length(file) <= ((5 * 1024) * 1024)))
  constraint FOREIGN KEY (organisation_id, campaign_id) REFERENCES campaigns.campaign(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  CREATE INDEX evidence_campaign ON campaigns.evidence USING btree (organisation_id, campaign_id, added_at)
  policy evidence_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.near() AS near)::uuid[])) OR (shown AND (EXISTS ( SELECT 1
   FROM campaigns.campaign c
  WHERE ((c.organisation_id = evidence.organisation_id) AND (c.id = evidence.campaign_id) AND c.published))))))
  policy evidence_write for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may delete, insert, select

table campaigns.outcome
  branch_id uuid not null
  campaign_id uuid not null
  decided_by text not null
  decided_on date not null
  granted text not null
  organisation_id uuid not null
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  what text not null
  constraint CHECK ((granted = ANY (ARRAY['fully'::text, 'partly'::text, 'refused'::text])))
  constraint FOREIGN KEY (organisation_id, campaign_id) REFERENCES campaigns.campaign(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, campaign_id)
  policy outcome_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.near() AS near)::uuid[])) OR (EXISTS ( SELECT 1
   FROM campaigns.campaign c
  WHERE ((c.organisation_id = outcome.organisation_id) AND (c.id = outcome.campaign_id) AND c.published)))))
  policy outcome_write for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may insert, select, update

table campaigns.report
  branch_id uuid not null
  campaign_id uuid not null
  mailing_id uuid not null
  organisation_id uuid not null
  constraint FOREIGN KEY (organisation_id, campaign_id) REFERENCES campaigns.campaign(organisation_id, id)
  constraint FOREIGN KEY (organisation_id, mailing_id) REFERENCES messages.mailing(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, campaign_id, mailing_id)
  policy report_organised for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may insert, select

table campaigns.signup
  account_id uuid
  branch_id uuid not null
  confirmed_at timestamp with time zone
  consents jsonb default '[]'::jsonb
  email text
  event_id uuid not null
  id uuid not null
  made_at timestamp with time zone not null default now()
  name text
  organisation_id uuid not null
  origin text not null
  person_id uuid
  phone text
  proven boolean not null default false
  state text not null
  constraint CHECK ((origin = ANY (ARRAY['form'::text, 'member'::text, 'walk-in'::text])))
  constraint CHECK ((state = ANY (ARRAY['unconfirmed'::text, 'held'::text, 'waiting'::text, 'cancelled'::text])))
  constraint FOREIGN KEY (organisation_id, event_id) REFERENCES campaigns.event(organisation_id, id)
  constraint FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  CREATE INDEX signup_account ON campaigns.signup USING btree (organisation_id, account_id) WHERE (account_id IS NOT NULL)
  CREATE INDEX signup_email ON campaigns.signup USING btree (organisation_id, email, made_at)
  CREATE INDEX signup_event ON campaigns.signup USING btree (organisation_id, event_id, state, confirmed_at)
  CREATE INDEX signup_person ON campaigns.signup USING btree (organisation_id, person_id) WHERE (person_id IS NOT NULL)
  policy signup_ask for a check ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND ((event_id = ANY (( SELECT platform.things() AS things)::uuid[])) OR (((state = 'unconfirmed'::text) OR (account_id = ( SELECT platform.account() AS account))) AND campaigns.takes_signups(event_id, branch_id))))
  policy signup_organised for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  policy signup_own for w using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND ((id = ANY (( SELECT platform.things() AS things)::uuid[])) OR (account_id = ( SELECT platform.account() AS account))))
  policy signup_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[])) OR (event_id = ANY (( SELECT platform.things() AS things)::uuid[])) OR (id = ANY (( SELECT platform.things() AS things)::uuid[])) OR (account_id = ( SELECT platform.account() AS account))))
  holdfast_web may delete, insert, select, update

table campaigns.step
  branch_id uuid not null
  campaign_id uuid not null
  done_at timestamp with time zone
  done_by uuid
  due_on date
  id uuid not null
  organisation_id uuid not null
  owner_id uuid
  title text not null
  constraint FOREIGN KEY (organisation_id, campaign_id) REFERENCES campaigns.campaign(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  CREATE INDEX step_campaign ON campaigns.step USING btree (organisation_id, campaign_id, due_on)
  CREATE INDEX step_owner ON campaigns.step USING btree (organisation_id, owner_id, due_on) WHERE (done_at IS NULL)
  policy step_own for w using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (owner_id = ( SELECT platform.account() AS account)))
  policy step_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.near() AS near)::uuid[]))))
  policy step_write for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may delete, insert, select, update

table listening.answer
  organisation_id uuid not null
  question_id uuid not null
  value text not null
  visit_id uuid not null
  constraint FOREIGN KEY (organisation_id, question_id) REFERENCES listening.question(organisation_id, id)
  constraint FOREIGN KEY (organisation_id, visit_id) REFERENCES listening.visit(organisation_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  constraint PRIMARY KEY (organisation_id, visit_id, question_id)
  CREATE INDEX answer_to_question ON listening.answer USING btree (organisation_id, question_id, value)
  policy answer_of_visit for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM listening.visit v
  WHERE ((v.organisation_id = answer.organisation_id) AND (v.id = answer.visit_id))))))
  holdfast_web may delete, insert, select, update

table listening.grievance
  affected text
  arrival bigint not null
  branch_id uuid not null
  building_id uuid
  came_by text not null
  day date not null
  door_id uuid
  handout_id uuid
  household uuid
  id uuid not null
  organisation_id uuid not null
  person_id uuid
  recorded_by uuid
  search tsvector not null default to_tsvector('simple'::regconfig, ((words || ' '::text) || spot))
  severity smallint
  since text
  spot text not null default ''::text
  tried text not null default ''::text
  words text not null
  constraint CHECK (((household IS NULL) OR (person_id IS NULL)))
  constraint CHECK (((severity >= 1) AND (severity <= 4)))
  constraint CHECK ((affected = ANY (ARRAY['me'::text, 'household'::text, 'building'::text, 'street'::text])))
  constraint CHECK ((came_by = ANY (ARRAY['round'::text, 'desk'::text, 'import'::text])))
  constraint CHECK ((since = ANY (ARRAY['days'::text, 'weeks'::text, 'months'::text, 'years'::text])))
  constraint FOREIGN KEY (organisation_id, branch_id) REFERENCES organisation.branch(organisation_id, id)
  constraint FOREIGN KEY (organisation_id, branch_id, building_id) REFERENCES places.building(organisation_id, branch_id, id)
  constraint FOREIGN KEY (organisation_id, branch_id, door_id) REFERENCES places.door(organisation_id, branch_id, id)
  constraint FOREIGN KEY (organisation_id, branch_id, handout_id) REFERENCES listening.handout(organisation_id, branch_id, id)
  constraint FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  constraint UNIQUE (organisation_id, branch_id, id)
  CREATE INDEX grievance_newest ON listening.grievance USING btree (organisation_id, arrival DESC)
  CREATE INDEX grievance_of_branch ON listening.grievance USING btree (organisation_id, branch_id, arrival DESC)
  CREATE INDEX grievance_of_building ON listening.grievance USING btree (organisation_id, building_id, arrival DESC)
  CREATE INDEX grievance_of_handout ON listening.grievance USING btree (organisation_id, handout_id) WHERE (handout_id IS NOT NULL)
  CREATE INDEX grievance_of_person ON listening.grievance USING btree (organisation_id, person_id) WHERE (person_id IS NOT NULL)
  CREATE INDEX grievance_words ON listening.grievance USING gin (search)
  CREATE UNIQUE INDEX grievance_organisation_id_branch_id_id_key ON listening.grievance USING btree (organisation_id, branch_id, id)
  policy grievance_held for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (handout_id = ANY (( SELECT platform.things() AS things)::uuid[])))
  policy grievance_organised for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may delete, insert, select, update

table listening.grievance_theme
  branch_id uuid not null
  grievance_id uuid not null
  organisation_id uuid not null
  theme_id uuid not null
  constraint FOREIGN KEY (organisation_id, branch_id, grievance_id) REFERENCES listening.grievance(organisation_id, branch_id, id) ON DELETE CASCADE
  constraint FOREIGN KEY (organisation_id, branch_id, theme_id) REFERENCES listening.theme(organisation_id, branch_id, id)
  constraint PRIMARY KEY (organisation_id, theme_id, grievance_id)
  CREATE INDEX grievance_theme_of ON listening.grievance_theme USING btree (organisation_id, grievance_id)
  policy grievance_theme_organised for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may delete, insert, select, update

table listening.handout
  account_id uuid
  branch_id uuid not null
  canvasser text not null
  folded_at timestamp with time zone
  id uuid not null
  language text not null
  level text not null
  made_at timestamp with time zone not null default now()
  made_by uuid
  organisation_id uuid not null
  pin_required boolean not null default false
  takes_phones boolean not null default true
  turf_id uuid not null
  until timestamp with time zone not null
  version_id uuid
  withdrawn_at timestamp with time zone
  constraint CHECK ((level = ANY (ARRAY['building'::text, 'door'::text])))
  constraint FOREIGN KEY (account_id) REFERENCES organisation.account(id)
  constraint FOREIGN KEY (organisation_id, branch_id, turf_id) REFERENCES places.turf(organisation_id, branch_id, id)
  constraint FOREIGN KEY (organisation_id, branch_id, version_id) REFERENCES listening.script_version(organisation_id, branch_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  constraint UNIQUE (organisation_id, branch_id, id)
  CREATE INDEX handout_newest ON listening.handout USING btree (organisation_id, made_at DESC, id DESC)
  CREATE INDEX handout_of_turf ON listening.handout USING btree (organisation_id, turf_id)
  CREATE INDEX handout_to_fold ON listening.handout USING btree (organisation_id, until) WHERE (folded_at IS NULL)
  CREATE UNIQUE INDEX handout_organisation_id_branch_id_id_key ON listening.handout USING btree (organisation_id, branch_id, id)
  policy handout_held for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND ((id = ANY (( SELECT platform.things() AS things)::uuid[])) OR (account_id = ( SELECT platform.account() AS account))))
  policy handout_organised for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may insert, select, update

table listening.phone
  branch_id uuid not null
  claimed_at timestamp with time zone not null default now()
  cut_off_at timestamp with time zone
  device text not null
  handout_id uuid not null
  id uuid not null
  last_contact_at timestamp with time zone not null default now()
  organisation_id uuid not null
  constraint FOREIGN KEY (organisation_id, branch_id, handout_id) REFERENCES listening.handout(organisation_id, branch_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  CREATE INDEX phone_of_handout ON listening.phone USING btree (organisation_id, handout_id)
  policy phone_held for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (handout_id = ANY (( SELECT platform.things() AS things)::uuid[])))
  policy phone_organised for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may insert, select, update

table listening.question
  branch_id uuid not null
  choices text[] not null default '{}'::text[]
  id uuid not null
  kind text not null
  organisation_id uuid not null
  "position" integer not null
  text text not null
  version_id uuid not null
  constraint CHECK ((kind = ANY (ARRAY['text'::text, 'choice'::text, 'scale'::text, 'yes-no'::text])))
  constraint FOREIGN KEY (organisation_id, branch_id, version_id) REFERENCES listening.script_version(organisation_id, branch_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  constraint UNIQUE (organisation_id, version_id, "position")
  CREATE UNIQUE INDEX question_organisation_id_version_id_position_key ON listening.question USING btree (organisation_id, version_id, "position")
  policy question_held for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (EXISTS ( SELECT 1
   FROM listening.handout h
  WHERE ((h.organisation_id = question.organisation_id) AND (h.version_id = question.version_id) AND (h.id = ANY (( SELECT platform.things() AS things)::uuid[]))))))
  policy question_organised for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may insert, select

table listening.receipt
  branch_id uuid not null
  door_id uuid
  handout_id uuid not null
  id uuid not null
  organisation_id uuid not null
  person_id uuid
  constraint FOREIGN KEY (organisation_id, branch_id, door_id) REFERENCES places.door(organisation_id, branch_id, id)
  constraint FOREIGN KEY (organisation_id, branch_id, handout_id) REFERENCES listening.handout(organisation_id, branch_id, id)
  constraint FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  CREATE INDEX receipt_of_handout ON listening.receipt USING btree (organisation_id, handout_id)
  CREATE INDEX receipt_of_person ON listening.receipt USING btree (organisation_id, person_id) WHERE (person_id IS NOT NULL)
  policy receipt_held for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (handout_id = ANY (( SELECT platform.things() AS things)::uuid[])))
  policy receipt_organised for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may delete, insert, select, update

table listening.script
  branch_id uuid not null
  id uuid not null
  made_at timestamp with time zone not null default now()
  name text not null
  organisation_id uuid not null
  retired_at timestamp with time zone
  constraint FOREIGN KEY (organisation_id, branch_id) REFERENCES organisation.branch(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  constraint UNIQUE (organisation_id, branch_id, id)
  CREATE UNIQUE INDEX script_organisation_id_branch_id_id_key ON listening.script USING btree (organisation_id, branch_id, id)
  policy script_held for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (EXISTS ( SELECT 1
   FROM listening.script_version s
  WHERE ((s.organisation_id = script.organisation_id) AND (s.script_id = script.id)))))
  policy script_organised for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may insert, select, update

table listening.script_version
  branch_id uuid not null
  id uuid not null
  made_at timestamp with time zone not null default now()
  made_by uuid
  number integer not null
  opening text not null default ''::text
  organisation_id uuid not null
  script_id uuid not null
  constraint FOREIGN KEY (organisation_id, branch_id, script_id) REFERENCES listening.script(organisation_id, branch_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  constraint UNIQUE (organisation_id, branch_id, id)
  constraint UNIQUE (organisation_id, script_id, number)
  CREATE UNIQUE INDEX script_version_organisation_id_branch_id_id_key ON listening.script_version USING btree (organisation_id, branch_id, id)
  CREATE UNIQUE INDEX script_version_organisation_id_script_id_number_key ON listening.script_version USING btree (organisation_id, script_id, number)
  policy script_version_held for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (EXISTS ( SELECT 1
   FROM listening.handout h
  WHERE ((h.organisation_id = script_version.organisation_id) AND (h.version_id = script_version.id) AND (h.id = ANY (( SELECT platform.things() AS things)::uuid[]))))))
  policy script_version_organised for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may insert, select

table listening.theme
  about text not null default ''::text
  branch_id uuid not null
  id uuid not null
  made_at timestamp with time zone not null default now()
  made_by uuid
  name text not null
  organisation_id uuid not null
  constraint FOREIGN KEY (organisation_id, branch_id) REFERENCES organisation.branch(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  constraint UNIQUE (organisation_id, branch_id, id)
  CREATE UNIQUE INDEX theme_organisation_id_branch_id_id_key ON listening.theme USING btree (organisation_id, branch_id, id)
  policy theme_organised for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may insert, select, update

table listening.visit
  arrival bigint
  branch_id uuid not null
  building_id uuid not null
  day date not null
  door_id uuid
  handout_id uuid not null
  id uuid not null
  organisation_id uuid not null
  outcome text not null
  received_at timestamp with time zone
  recorded_at timestamp with time zone
  constraint CHECK ((outcome = ANY (ARRAY['no-answer'::text, 'talked'::text, 'not-now'::text, 'refused'::text, 'empty'::text, 'inaccessible'::text])))
  constraint FOREIGN KEY (organisation_id, branch_id, building_id) REFERENCES places.building(organisation_id, branch_id, id)
  constraint FOREIGN KEY (organisation_id, branch_id, door_id) REFERENCES places.door(organisation_id, branch_id, id)
  constraint FOREIGN KEY (organisation_id, branch_id, handout_id) REFERENCES listening.handout(organisation_id, branch_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  CREATE INDEX visit_of_building ON listening.visit USING btree (organisation_id, building_id, day DESC)
  CREATE INDEX visit_of_handout ON listening.visit USING btree (organisation_id, handout_id, outcome)
  policy visit_held for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (handout_id = ANY (( SELECT platform.things() AS things)::uuid[])))
  policy visit_organised for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may delete, insert, select, update

table messages.bounce
  address text not null
  at timestamp with time zone not null default now()
  organisation_id uuid not null
  person_id uuid not null
  problem text not null
  constraint FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, person_id, address)
  policy bounce_of_person for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM people.person p
  WHERE ((p.organisation_id = bounce.organisation_id) AND (p.id = bounce.person_id))))))
  holdfast_web may delete, insert, select

table messages.letter
  address text
  attempts integer not null default 0
  branch_id uuid not null
  changed_at timestamp with time zone not null default now()
  changed_by uuid
  channel text not null
  id uuid not null
  mailing_id uuid not null
  not_before timestamp with time zone
  organisation_id uuid not null
  person_id uuid
  problem text
  state text not null default 'waiting'::text
  unsubscribed_at timestamp with time zone
  constraint CHECK ((channel = ANY (ARRAY['email'::text, 'text'::text, 'door'::text])))
  constraint CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'kept'::text, 'failed'::text, 'withdrawn'::text, 'hand-sent'::text, 'told'::text])))
  constraint FOREIGN KEY (organisation_id, mailing_id) REFERENCES messages.mailing(organisation_id, id)
  constraint FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  constraint UNIQUE (organisation_id, mailing_id, person_id)
  CREATE INDEX letter_person ON messages.letter USING btree (organisation_id, person_id)
  CREATE INDEX letter_state ON messages.letter USING btree (organisation_id, mailing_id, state, id)
  CREATE UNIQUE INDEX letter_organisation_id_mailing_id_person_id_key ON messages.letter USING btree (organisation_id, mailing_id, person_id)
  policy letter_change for w using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[])) OR (id = ANY (( SELECT platform.things() AS things)::uuid[]))))
  policy letter_forget for d using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  policy letter_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[])) OR (id = ANY (( SELECT platform.things() AS things)::uuid[]))))
  policy letter_write for a check ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may delete, insert, select, update

table messages.mailing
  asked_at timestamp with time zone not null default now()
  asked_by uuid
  branch_id uuid not null
  id uuid not null
  organisation_id uuid not null
  purpose text not null
  short_words text not null
  subject text not null
  words text not null
  constraint FOREIGN KEY (organisation_id) REFERENCES organisation.organisation(organisation_id)
  constraint FOREIGN KEY (organisation_id, branch_id) REFERENCES organisation.branch(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  CREATE INDEX mailing_newest ON messages.mailing USING btree (organisation_id, branch_id, asked_at DESC)
  policy mailing_organised for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may insert, select

table organisation.account -- no row-level security
  created_at timestamp with time zone not null default now()
  email text
  id uuid not null
  name text not null
  constraint PRIMARY KEY (id)
  constraint UNIQUE (email)
  CREATE UNIQUE INDEX account_email_key ON organisation.account USING btree (email)

table organisation.branch
  id uuid not null
  name text not null
  organisation_id uuid not null
  parent_id uuid
  constraint FOREIGN KEY (organisation_id) REFERENCES organisation.organisation(organisation_id)
  constraint FOREIGN KEY (organisation_id, parent_id) REFERENCES organisation.branch(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  CREATE INDEX branch_parent ON organisation.branch USING btree (organisation_id, parent_id)
  policy branch_change for w using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  policy branch_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (cardinality(( SELECT platform.near() AS near)) > 0)))
  policy branch_write for a check ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (parent_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may insert, select, update

table organisation.link
  also uuid[] not null default '{}'::uuid[]
  branch_id uuid
  ended_at timestamp with time zone
  id uuid not null
  kind text not null
  made_at timestamp with time zone not null default now()
  made_by uuid
  organisation_id uuid not null
  secret_hash text not null
  subject uuid not null
  until timestamp with time zone
  constraint FOREIGN KEY (organisation_id) REFERENCES organisation.organisation(organisation_id)
  constraint PRIMARY KEY (organisation_id, id)
  constraint UNIQUE (secret_hash)
  CREATE INDEX link_subject ON organisation.link USING btree (organisation_id, subject)
  CREATE UNIQUE INDEX link_secret_hash_key ON organisation.link USING btree (secret_hash)
  policy link_end for w using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[])) OR (subject = ANY (( SELECT platform.things() AS things)::uuid[]))))
  policy link_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[])) OR (subject = ANY (( SELECT platform.things() AS things)::uuid[]))))
  policy link_write for a check (organisation_id = ( SELECT platform.organisation() AS organisation))
  holdfast_web may insert, select, update

table organisation.organisation
  contact text not null default ''::text
  country text not null default 'GB'::text
  created_at timestamp with time zone not null default now()
  imprint text not null default ''::text
  language text not null default 'en'::text
  name text not null
  organisation_id uuid not null
  slug text not null
  time_zone text not null default 'Europe/London'::text
  constraint PRIMARY KEY (organisation_id)
  constraint UNIQUE (slug)
  CREATE UNIQUE INDEX organisation_slug_key ON organisation.organisation USING btree (slug)
  policy organisation_change for w using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND ( SELECT platform.sees_all() AS sees_all))
  policy organisation_found for a check ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND ( SELECT platform.sees_all() AS sees_all))
  policy organisation_read for r using (organisation_id = ( SELECT platform.organisation() AS organisation))
  holdfast_web may insert, select, update

table organisation.passkey -- no row-level security
  account_id uuid not null
  counter bigint not null
  credential_id text not null
  id uuid not null
  made_at timestamp with time zone not null default now()
  name text not null
  public_key bytea not null
  transports text[] not null default '{}'::text[]
  used_at timestamp with time zone
  constraint FOREIGN KEY (account_id) REFERENCES organisation.account(id)
  constraint PRIMARY KEY (credential_id)
  constraint UNIQUE (id)
  CREATE INDEX passkey_account ON organisation.passkey USING btree (account_id)
  CREATE UNIQUE INDEX passkey_id_key ON organisation.passkey USING btree (id)

table organisation.role_grant
  account_id uuid not null
  branch_id uuid
  ended_at timestamp with time zone
  granted_at timestamp with time zone not null default now()
  granted_by uuid
  id uuid not null
  organisation_id uuid not null
  reason text
  role text not null
  thing_id uuid
  with_below boolean not null default false
  constraint CHECK ((role = ANY (ARRAY['organiser'::text, 'canvasser'::text, 'runner'::text, 'member'::text])))
  constraint FOREIGN KEY (account_id) REFERENCES organisation.account(id)
  constraint FOREIGN KEY (organisation_id) REFERENCES organisation.organisation(organisation_id)
  constraint FOREIGN KEY (organisation_id, branch_id) REFERENCES organisation.branch(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  CREATE INDEX role_grant_account ON organisation.role_grant USING btree (organisation_id, account_id) WHERE (ended_at IS NULL)
  CREATE INDEX role_grant_branch ON organisation.role_grant USING btree (organisation_id, branch_id) WHERE (ended_at IS NULL)
  policy role_grant_end for w using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  policy role_grant_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (account_id = ( SELECT platform.account() AS account)) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  policy role_grant_write for a check ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may insert, select, update

table organisation.session -- no row-level security
  account_id uuid not null
  device text not null
  id uuid not null
  made_at timestamp with time zone not null default now()
  organisation_id uuid
  secret_hash text not null
  seen_at timestamp with time zone not null default now()
  until timestamp with time zone not null
  constraint FOREIGN KEY (account_id) REFERENCES organisation.account(id)
  constraint FOREIGN KEY (organisation_id) REFERENCES organisation.organisation(organisation_id)
  constraint PRIMARY KEY (secret_hash)
  constraint UNIQUE (id)
  CREATE INDEX session_account ON organisation.session USING btree (account_id)
  CREATE UNIQUE INDEX session_id_key ON organisation.session USING btree (id)

table organisation.setup_link -- no row-level security
  made_at timestamp with time zone not null default now()
  secret_hash text not null
  used_at timestamp with time zone
  constraint PRIMARY KEY (secret_hash)

table organisation.sign_in_link -- no row-level security
  account_id uuid not null
  organisation_id uuid
  secret_hash text not null
  until timestamp with time zone not null
  used_at timestamp with time zone
  constraint FOREIGN KEY (account_id) REFERENCES organisation.account(id)
  constraint FOREIGN KEY (organisation_id) REFERENCES organisation.organisation(organisation_id)
  constraint PRIMARY KEY (secret_hash)

table people.consent
  at timestamp with time zone not null default now()
  channel text not null
  given boolean not null
  id uuid not null
  organisation_id uuid not null
  person_id uuid not null
  purpose text not null
  recorded_by uuid
  source text not null
  words text not null
  constraint CHECK ((channel = ANY (ARRAY['email'::text, 'text'::text, 'phone'::text, 'door'::text])))
  constraint CHECK ((purpose = ANY (ARRAY['news'::text, 'report-back'::text, 'organising'::text])))
  constraint FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  CREATE INDEX consent_newest ON people.consent USING btree (organisation_id, person_id, purpose, channel, at DESC, given)
  policy consent_wall for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM people.person_branch b
  WHERE ((b.organisation_id = consent.organisation_id) AND (b.person_id = consent.person_id))))))
  policy consent_withdraw_by_link for a check ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (NOT given) AND (cardinality(( SELECT platform.things() AS things)) > 0))
  holdfast_web may delete, insert, select

table people.contact_point
  added_at timestamp with time zone not null default now()
  is_primary boolean not null default false
  kind text not null
  normal text not null
  organisation_id uuid not null
  person_id uuid not null
  value text not null
  constraint CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text, 'address'::text])))
  constraint FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, person_id, kind, normal)
  CREATE INDEX contact_point_match ON people.contact_point USING btree (organisation_id, kind, normal, person_id) WHERE (kind <> 'address'::text)
  policy contact_point_wall for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM people.person_branch b
  WHERE ((b.organisation_id = contact_point.organisation_id) AND (b.person_id = contact_point.person_id))))))
  holdfast_web may delete, insert, select, update

table people.import
  agreed jsonb
  branch_id uuid not null
  counts jsonb
  done_at timestamp with time zone
  fields jsonb not null
  file_name text not null
  id uuid not null
  made_at timestamp with time zone not null default now()
  made_by uuid
  organisation_id uuid not null
  preview jsonb
  problem jsonb
  source text not null
  state text not null default 'reading'::text
  constraint CHECK ((state = ANY (ARRAY['reading'::text, 'trying'::text, 'ready'::text, 'working'::text, 'done'::text, 'failed'::text])))
  constraint FOREIGN KEY (organisation_id) REFERENCES organisation.organisation(organisation_id)
  constraint FOREIGN KEY (organisation_id, branch_id) REFERENCES organisation.branch(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  CREATE INDEX import_made ON people.import USING btree (organisation_id, made_at DESC)
  policy import_wall for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may delete, insert, select, update

table people.note
  at timestamp with time zone not null default now()
  id uuid not null
  organisation_id uuid not null
  person_id uuid not null
  text text not null
  written_by uuid
  constraint FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  CREATE INDEX note_person ON people.note USING btree (organisation_id, person_id, at DESC)
  policy note_wall for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM people.person_branch b
  WHERE ((b.organisation_id = note.organisation_id) AND (b.person_id = note.person_id))))))
  holdfast_web may delete, insert, select

table people.person
  born date
  created_at timestamp with time zone not null default now()
  external_id text
  family text not null
  full_name text not null
  given text not null
  id uuid not null
  import_id uuid
  initials text not null
  languages text[] not null default '{}'::text[]
  organisation_id uuid not null
  sort_name text not null
  source text not null
  constraint CHECK ((source <> ''::text))
  constraint FOREIGN KEY (organisation_id) REFERENCES organisation.organisation(organisation_id)
  constraint FOREIGN KEY (organisation_id, import_id) REFERENCES people.import(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  CREATE INDEX person_import ON people.person USING btree (organisation_id, import_id) WHERE (import_id IS NOT NULL)
  CREATE INDEX person_list ON people.person USING btree (organisation_id, sort_name, id)
  CREATE UNIQUE INDEX person_external ON people.person USING btree (organisation_id, external_id) WHERE (external_id IS NOT NULL)
  policy person_wall for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM people.person_branch b
  WHERE ((b.organisation_id = person.organisation_id) AND (b.person_id = person.id))))))
  holdfast_web may delete, select, update

table people.person_account
  account_id uuid not null
  organisation_id uuid not null
  person_id uuid not null
  constraint FOREIGN KEY (account_id) REFERENCES organisation.account(id)
  constraint FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, account_id)
  constraint UNIQUE (organisation_id, person_id)
  CREATE UNIQUE INDEX person_account_organisation_id_person_id_key ON people.person_account USING btree (organisation_id, person_id)
  policy person_account_wall for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM people.person_branch b
  WHERE ((b.organisation_id = person_account.organisation_id) AND (b.person_id = person_account.person_id))))))
  holdfast_web may delete, insert, select

table people.person_branch
  branch_id uuid not null
  joined_at timestamp with time zone not null default now()
  organisation_id uuid not null
  person_id uuid not null
  sort_name text not null
  constraint FOREIGN KEY (organisation_id, branch_id) REFERENCES organisation.branch(organisation_id, id)
  constraint FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  constraint PRIMARY KEY (organisation_id, person_id, branch_id)
  CREATE INDEX person_branch_list ON people.person_branch USING btree (organisation_id, branch_id, sort_name, person_id)
  policy person_branch_change for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  policy person_branch_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[])) OR (person_id = ANY (( SELECT platform.things() AS things)::uuid[]))))
  holdfast_web may delete, insert, select, update

table people.person_tag
  organisation_id uuid not null
  person_id uuid not null
  tag_id uuid not null
  constraint FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id)
  constraint FOREIGN KEY (organisation_id, tag_id) REFERENCES people.tag(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, tag_id, person_id)
  CREATE INDEX person_tag_person ON people.person_tag USING btree (organisation_id, person_id)
  policy person_tag_wall for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM people.person_branch b
  WHERE ((b.organisation_id = person_tag.organisation_id) AND (b.person_id = person_tag.person_id))))))
  holdfast_web may delete, insert, select

table people.search_key
  branch_id uuid not null
  key text not null
  organisation_id uuid not null
  person_id uuid not null
  constraint FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  constraint PRIMARY KEY (organisation_id, branch_id, key, person_id)
  CREATE INDEX search_key_person ON people.search_key USING btree (organisation_id, person_id, branch_id)
  policy search_key_wall for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may delete, insert, select

table people.suppression
  at timestamp with time zone not null default now()
  hash text not null
  kind text not null
  organisation_id uuid not null
  reason text not null
  constraint CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text, 'door'::text])))
  constraint FOREIGN KEY (organisation_id) REFERENCES organisation.organisation(organisation_id)
  constraint PRIMARY KEY (organisation_id, kind, hash)
  policy suppression_add for a check ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (cardinality(( SELECT platform.organised() AS organised)) > 0) OR (cardinality(( SELECT platform.things() AS things)) > 0)))
  policy suppression_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND ( SELECT platform.sees_all() AS sees_all))
  holdfast_web may insert, select

table people.tag
  id uuid not null
  name text not null
  organisation_id uuid not null
  constraint FOREIGN KEY (organisation_id) REFERENCES organisation.organisation(organisation_id)
  constraint PRIMARY KEY (organisation_id, id)
  constraint UNIQUE (organisation_id, name)
  CREATE UNIQUE INDEX tag_organisation_id_name_key ON people.tag USING btree (organisation_id, name)
  policy tag_wall for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (cardinality(( SELECT platform.organised() AS organised)) > 0)))
  holdfast_web may insert, select

table places.building
  address text not null
  batch uuid
  branch_id uuid not null
  floors integer
  id uuid not null
  key text not null
  latitude double precision
  longitude double precision
  number text not null
  organisation_id uuid not null
  outline jsonb
  street_id uuid
  constraint CHECK (((floors >= 1) AND (floors <= 200)))
  constraint CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision)))
  constraint CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)))
  constraint CHECK (((longitude IS NULL) = (latitude IS NULL)))
  constraint FOREIGN KEY (organisation_id, branch_id) REFERENCES organisation.branch(organisation_id, id)
  constraint FOREIGN KEY (organisation_id, street_id) REFERENCES places.street(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  constraint UNIQUE (organisation_id, branch_id, id)
  constraint UNIQUE NULLS NOT DISTINCT (organisation_id, street_id, key, branch_id)
  CREATE INDEX building_of_batch ON places.building USING btree (organisation_id, batch) WHERE (batch IS NOT NULL)
  CREATE INDEX building_on_map ON places.building USING btree (organisation_id, longitude, latitude)
  CREATE UNIQUE INDEX building_organisation_id_branch_id_id_key ON places.building USING btree (organisation_id, branch_id, id)
  CREATE UNIQUE INDEX building_organisation_id_street_id_key_branch_id_key ON places.building USING btree (organisation_id, street_id, key, branch_id) NULLS NOT DISTINCT
  policy building_change for w using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  policy building_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[])) OR (id = ANY (( SELECT places.given_buildings() AS given_buildings)::uuid[]))))
  policy building_write for a check ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may insert, select, update

table places.door
  avoid boolean not null default false
  batch uuid
  branch_id uuid not null
  building_id uuid not null
  floor integer
  found_on_round boolean not null default false
  id uuid not null
  key text not null default ''::text
  organisation_id uuid not null
  unit text not null default ''::text
  constraint CHECK (((floor >= '-9'::integer) AND (floor <= 200)))
  constraint FOREIGN KEY (organisation_id, branch_id, building_id) REFERENCES places.building(organisation_id, branch_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  constraint UNIQUE (organisation_id, branch_id, id)
  constraint UNIQUE (organisation_id, building_id, key)
  CREATE INDEX door_of_batch ON places.door USING btree (organisation_id, batch) WHERE (batch IS NOT NULL)
  CREATE UNIQUE INDEX door_organisation_id_branch_id_id_key ON places.door USING btree (organisation_id, branch_id, id)
  CREATE UNIQUE INDEX door_organisation_id_building_id_key_key ON places.door USING btree (organisation_id, building_id, key)
  policy door_change for w using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  policy door_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[])) OR (building_id = ANY (( SELECT places.given_buildings() AS given_buildings)::uuid[]))))
  policy door_write for a check ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[])) OR (building_id = ANY (( SELECT places.given_buildings() AS given_buildings)::uuid[]))))
  holdfast_web may insert, select, update

table places.home
  branch_id uuid not null
  door_id uuid not null
  organisation_id uuid not null
  person_id uuid not null
  constraint FOREIGN KEY (organisation_id, branch_id, door_id) REFERENCES places.door(organisation_id, branch_id, id)
  constraint FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, person_id, door_id)
  CREATE INDEX home_of_door ON places.home USING btree (organisation_id, door_id)
  policy home_own for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may delete, insert, select, update

table places.import
  branch_id uuid not null
  columns jsonb
  counts jsonb
  done_at timestamp with time zone
  file_name text not null
  id uuid not null
  made_at timestamp with time zone not null default now()
  made_by uuid
  organisation_id uuid not null
  constraint FOREIGN KEY (organisation_id, branch_id) REFERENCES organisation.branch(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  policy import_own for * using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may insert, select, update

table places.street
  branch_id uuid not null
  id uuid not null
  key text not null
  line jsonb
  name text not null
  organisation_id uuid not null
  constraint FOREIGN KEY (organisation_id, branch_id) REFERENCES organisation.branch(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  constraint UNIQUE (organisation_id, branch_id, key)
  CREATE INDEX street_in_order ON places.street USING btree (organisation_id, key, id)
  CREATE UNIQUE INDEX street_organisation_id_branch_id_key_key ON places.street USING btree (organisation_id, branch_id, key)
  policy street_change for w using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  policy street_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[])) OR (EXISTS ( SELECT 1
   FROM places.building b
  WHERE ((b.organisation_id = street.organisation_id) AND (b.street_id = street.id) AND (b.id = ANY (( SELECT places.given_buildings() AS given_buildings)::uuid[])))))))
  policy street_write for a check ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may insert, select, update

table places.turf
  branch_id uuid not null
  closed_at timestamp with time zone
  id uuid not null
  made_at timestamp with time zone not null default now()
  made_by uuid
  name text not null
  organisation_id uuid not null
  shape jsonb
  constraint FOREIGN KEY (organisation_id, branch_id) REFERENCES organisation.branch(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, id)
  constraint UNIQUE (organisation_id, branch_id, id)
  CREATE INDEX turf_newest ON places.turf USING btree (organisation_id, made_at DESC, id)
  CREATE UNIQUE INDEX turf_organisation_id_branch_id_id_key ON places.turf USING btree (organisation_id, branch_id, id)
  policy turf_change for w using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  policy turf_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[])) OR (id = ANY (( SELECT platform.things() AS things)::uuid[]))))
  policy turf_write for a check ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[]))))
  holdfast_web may insert, select, update

table places.turf_door
  branch_id uuid not null
  door_id uuid not null
  organisation_id uuid not null
  turf_id uuid not null
  constraint FOREIGN KEY (organisation_id, branch_id, door_id) REFERENCES places.door(organisation_id, branch_id, id)
  constraint FOREIGN KEY (organisation_id, branch_id, turf_id) REFERENCES places.turf(organisation_id, branch_id, id)
  constraint PRIMARY KEY (organisation_id, turf_id, door_id)
  CREATE INDEX turf_door_by_door ON places.turf_door USING btree (organisation_id, door_id)
  policy turf_door_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[])) OR (turf_id = ANY (( SELECT platform.things() AS things)::uuid[]))))
  policy turf_door_write for a check ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[])) OR (turf_id = ANY (( SELECT platform.things() AS things)::uuid[]))))
  holdfast_web may insert, select

table platform.event
  actor uuid
  actor_kind text not null
  at timestamp with time zone not null default now()
  batch uuid
  branch_id uuid
  erased_on date
  facts jsonb not null default '{}'::jsonb
  id uuid not null
  organisation_id uuid not null
  power boolean not null default false
  reason text
  sequence bigint not null
  subject uuid
  verb text not null
  constraint PRIMARY KEY (organisation_id, id)
  CREATE INDEX event_batch ON platform.event USING btree (organisation_id, batch) WHERE (batch IS NOT NULL)
  CREATE INDEX event_power ON platform.event USING btree (organisation_id, sequence DESC) WHERE power
  CREATE INDEX event_subject ON platform.event USING btree (organisation_id, subject, sequence DESC)
  policy event_append for a check (organisation_id = ( SELECT platform.organisation() AS organisation))
  policy event_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[])) OR (actor = ( SELECT platform.account() AS account)) OR (power AND ((branch_id = ANY (( SELECT platform.near() AS near)::uuid[])) OR ((branch_id IS NULL) AND (cardinality(( SELECT platform.near() AS near)) > 0))))))
  holdfast_web may insert, select

table platform.event_change
  change jsonb not null
  event_id uuid not null
  organisation_id uuid not null
  person_id uuid not null
  constraint FOREIGN KEY (organisation_id, event_id) REFERENCES platform.event(organisation_id, id)
  constraint PRIMARY KEY (organisation_id, event_id, person_id)
  CREATE INDEX event_change_person ON platform.event_change USING btree (organisation_id, person_id)
  policy event_change_append for a check (organisation_id = ( SELECT platform.organisation() AS organisation))
  policy event_change_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM platform.event e
  WHERE ((e.organisation_id = event_change.organisation_id) AND (e.id = event_change.event_id) AND (e.branch_id = ANY (( SELECT platform.organised() AS organised)::uuid[])))))))
  holdfast_web may insert, select

table platform.kept_letter
  address text not null
  id text not null
  kept_at timestamp with time zone not null default now()
  organisation_id uuid not null
  person_id uuid
  subject text not null
  words text not null
  constraint PRIMARY KEY (organisation_id, id)
  CREATE INDEX kept_letter_newest ON platform.kept_letter USING btree (organisation_id, kept_at DESC, id)
  CREATE INDEX kept_letter_person ON platform.kept_letter USING btree (organisation_id, person_id) WHERE (person_id IS NOT NULL)
  policy kept_letter_forget for d using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND ( SELECT platform.sees_all() AS sees_all))
  policy kept_letter_keep for a check (organisation_id = ( SELECT platform.organisation() AS organisation))
  policy kept_letter_read for r using ((organisation_id = ( SELECT platform.organisation() AS organisation)) AND ( SELECT platform.sees_all() AS sees_all))
  holdfast_web may delete, insert, select

table public.holdfast_migration -- no row-level security
  at timestamp with time zone not null default now()
  hash text not null
  name text not null
  room text not null
  constraint PRIMARY KEY (room, name)
