-- Made by npm run schema; not run by anything.

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

function platform.account()

function platform.enqueue(text,jsonb,text,timestamp with time zone) security definer

function platform.erase_changes(uuid) security definer

function platform.near()

function platform.organisation()

function platform.organised()

function platform.sees_all()

function platform.things()

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
  policy organisation_own for * using (organisation_id = ( SELECT platform.organisation() AS organisation))
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
