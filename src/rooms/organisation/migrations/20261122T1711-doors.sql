-- The definer functions through which the web role reaches what has no organisation. Each names its wall: a secret that only
-- its holder knows the hash of, the viewer's own account, or the organisation of the scope.

-- wall: the session's secret
create function organisation.viewer(secret_hash text, wanted uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  with session as (
    select s.id, s.account_id, a.name, a.email, s.organisation_id, s.seen_at
    from organisation.session s join organisation.account a on a.id = s.account_id
    where s.secret_hash = viewer.secret_hash and s.until > now()
  ), chosen as (
    select coalesce(viewer.wanted, s.organisation_id,
      (select g.organisation_id from organisation.role_grant g where g.account_id = s.account_id and g.ended_at is null order by g.granted_at limit 1)
    ) as organisation_id from session s
  )
  select jsonb_build_object(
    'session', s.id, 'account', s.account_id, 'name', s.name, 'email', s.email, 'seenAt', s.seen_at,
    'organisation', (
      select jsonb_build_object('id', o.organisation_id, 'name', o.name, 'slug', o.slug, 'language', o.language, 'zone', o.time_zone)
      from organisation.organisation o join chosen c on c.organisation_id = o.organisation_id),
    'grants', coalesce((
      with recursive held as (
        select g.role, g.branch_id, g.thing_id, g.with_below from organisation.role_grant g join chosen c on c.organisation_id = g.organisation_id
        where g.account_id = s.account_id and g.ended_at is null
      ), reach as (
        select role, branch_id, thing_id, with_below from held
        union
        select r.role, b.id, r.thing_id, r.with_below
        from reach r join organisation.branch b on b.parent_id = r.branch_id
          and b.organisation_id = (select c.organisation_id from chosen c)
        where r.with_below and r.thing_id is null
      )
      select jsonb_agg(jsonb_build_object('role', role, 'branch', branch_id, 'thing', thing_id)) from reach), '[]'::jsonb),
    'branch', (select min(b.name) from organisation.role_grant g join chosen c on c.organisation_id = g.organisation_id
      left join organisation.branch b on b.organisation_id = g.organisation_id and b.id = g.branch_id
      where g.account_id = s.account_id and g.ended_at is null having count(distinct b.id) = 1 and count(*) = count(b.id)),
    'others', coalesce((
      select jsonb_agg(distinct jsonb_build_object('id', o.organisation_id, 'name', o.name))
      from organisation.role_grant g join organisation.organisation o on o.organisation_id = g.organisation_id
      where g.account_id = s.account_id and g.ended_at is null), '[]'::jsonb)
  ) from session s
$$;

-- wall: the session's secret
create function organisation.see_session(secret_hash text) returns void language sql security definer set search_path = '' as $$
  update organisation.session s set seen_at = now() where s.secret_hash = see_session.secret_hash
$$;

-- wall: the session's secret, and a grant in the organisation that is wanted
create function organisation.choose_organisation(secret_hash text, wanted uuid) returns void
language sql security definer set search_path = '' as $$
  update organisation.session s set organisation_id = wanted
  where s.secret_hash = choose_organisation.secret_hash
    and exists (select 1 from organisation.role_grant g
                where g.account_id = s.account_id and g.organisation_id = wanted and g.ended_at is null)
$$;

-- wall: the link's secret
create function organisation.open_link(secret_hash text) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('organisation', l.organisation_id, 'kind', l.kind, 'subject', l.subject, 'branch', l.branch_id,
                            'open', l.ended_at is null and (l.until is null or l.until > now()),
                            'name', o.name, 'language', o.language, 'zone', o.time_zone)
  from organisation.link l join organisation.organisation o on o.organisation_id = l.organisation_id
  where l.secret_hash = open_link.secret_hash
$$;

-- wall: what an organisation says of itself in public
create function organisation.in_public(wanted text) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', o.organisation_id, 'name', o.name, 'language', o.language, 'zone', o.time_zone)
  from organisation.organisation o where o.slug = wanted
$$;

-- wall: the sign-in link's secret, once
create function organisation.use_sign_in_link(secret_hash text, session_hash text, session_id uuid, device text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare used organisation.sign_in_link;
begin
  update organisation.sign_in_link l set used_at = now()
    where l.secret_hash = use_sign_in_link.secret_hash and l.used_at is null and l.until > now()
    returning * into used;
  if used is null then return null; end if;
  insert into organisation.session (secret_hash, id, account_id, organisation_id, device, until)
    values (session_hash, session_id, used.account_id, used.organisation_id, use_sign_in_link.device, now() + interval '90 days');
  return used.account_id;
end $$;

-- wall: the session's secret, or the viewer's own account
create function organisation.end_session(secret_hash text, wanted uuid) returns void language sql security definer set search_path = '' as $$
  delete from organisation.session s
  where s.secret_hash = end_session.secret_hash or (s.id = wanted and s.account_id = platform.account())
$$;

-- wall: the viewer's own account
create function organisation.own_sessions() returns table (id uuid, device text, made_at timestamptz, seen_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select s.id, s.device, s.made_at, s.seen_at from organisation.session s
  where s.account_id = platform.account() and s.until > now() order by s.seen_at desc
$$;

-- wall: the viewer's own account
create function organisation.own_passkeys() returns table (id uuid, credential_id text, name text, made_at timestamptz, used_at timestamptz, transports text[])
language sql stable security definer set search_path = '' as $$
  select p.id, p.credential_id, p.name, p.made_at, p.used_at, p.transports from organisation.passkey p
  where p.account_id = platform.account() order by p.made_at
$$;

-- wall: the viewer's own account
create function organisation.add_passkey(id uuid, credential_id text, public_key bytea, counter bigint, transports text[], name text) returns void
language sql security definer set search_path = '' as $$
  insert into organisation.passkey (id, credential_id, account_id, public_key, counter, transports, name)
  select add_passkey.id, add_passkey.credential_id, platform.account(), add_passkey.public_key, add_passkey.counter, add_passkey.transports, add_passkey.name
  where platform.account() is not null
$$;

-- wall: the viewer's own account
create function organisation.remove_passkey(wanted uuid) returns void language sql security definer set search_path = '' as $$
  delete from organisation.passkey p where p.id = wanted and p.account_id = platform.account()
$$;

-- wall: the credential's id, which only its authenticator tells; a public key is no secret
create function organisation.passkey(secret_credential text) returns table (public_key bytea, counter bigint, transports text[])
language sql stable security definer set search_path = '' as $$
  select p.public_key, p.counter, p.transports from organisation.passkey p where p.credential_id = secret_credential
$$;

-- wall: the credential's id; called only after the authenticator's signature was checked
create function organisation.sign_in_with_passkey(secret_credential text, new_counter bigint, session_hash text, session_id uuid, device text)
returns uuid language plpgsql security definer set search_path = '' as $$
declare owner uuid;
begin
  update organisation.passkey p set counter = new_counter, used_at = now() where p.credential_id = secret_credential
    returning p.account_id into owner;
  if owner is null then return null; end if;
  insert into organisation.session (secret_hash, id, account_id, device, until)
    values (session_hash, session_id, owner, sign_in_with_passkey.device, now() + interval '90 days');
  return owner;
end $$;

-- wall: answers nothing, whether or not the address is known; the mail goes to the address itself
create function organisation.ask_for_sign_in(secret_address text) returns void language plpgsql security definer set search_path = '' as $$
declare found record;
begin
  select a.id, g.organisation_id into found
    from organisation.account a join organisation.role_grant g on g.account_id = a.id and g.ended_at is null
    where a.email = lower(secret_address) order by g.granted_at limit 1;
  if found is null then return; end if;
  perform graphile_worker.add_job('organisation.send-sign-in-link', jsonb_build_object(
    'organisation', found.organisation_id, 'actor', null, 'input', jsonb_build_object('account', found.id))::json, max_attempts => 5);
end $$;

-- wall: organisers of the scope's organisation; the account is then given a role there
create function organisation.ensure_account(wanted uuid, name text, address text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare known uuid;
begin
  if platform.organisation() is null or not (platform.sees_all() or cardinality(platform.organised()) > 0) then
    raise insufficient_privilege using message = 'making an account needs an organiser';
  end if;
  select a.id into known from organisation.account a where a.email = lower(nullif(address, ''));
  if known is not null then return known; end if;
  insert into organisation.account (id, name, email) values (wanted, ensure_account.name, lower(nullif(address, '')));
  return wanted;
end $$;

-- wall: organisers of the scope's organisation, and only for an account whose every role lies within their reach: whoever shows a
-- sign-in link could use it, and must not gain a right by that, here or in another organisation
create function organisation.make_sign_in_link(wanted uuid, secret_hash text, valid interval) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from organisation.role_grant g
                 where g.organisation_id = platform.organisation() and g.account_id = wanted and g.ended_at is null)
     or exists (select 1 from organisation.role_grant g where g.account_id = wanted and g.ended_at is null
                and not (g.organisation_id = platform.organisation()
                         and (platform.sees_all() or coalesce(g.branch_id = any (platform.organised()), false)))) then
    return false;
  end if;
  insert into organisation.sign_in_link (secret_hash, account_id, organisation_id, until)
    values (make_sign_in_link.secret_hash, wanted, platform.organisation(), now() + valid);
  return true;
end $$;

-- wall: a job of the organisation; the secret is sent to the account's own address and shown to nobody
create function organisation.mail_sign_in_link(wanted uuid, secret_hash text) returns table (name text, address text)
language plpgsql security definer set search_path = '' as $$
begin
  if not platform.sees_all() or not exists (select 1 from organisation.role_grant g
      where g.organisation_id = platform.organisation() and g.account_id = wanted and g.ended_at is null) then
    return;
  end if;
  insert into organisation.sign_in_link (secret_hash, account_id, organisation_id, until)
    values (mail_sign_in_link.secret_hash, wanted, platform.organisation(), now() + interval '30 minutes');
  return query select a.name, a.email from organisation.account a where a.id = wanted;
end $$;

-- wall: accounts with a role in the scope's organisation, for those who belong to it
create function organisation.account_names(wanted uuid[]) returns table (id uuid, name text)
language sql stable security definer set search_path = '' as $$
  select distinct a.id, a.name from organisation.account a join organisation.role_grant g on g.account_id = a.id
  where g.organisation_id = platform.organisation() and a.id = any (wanted)
    and (platform.sees_all() or cardinality(platform.near()) > 0 or a.id = platform.account())
$$;

-- wall: accounts with a role in a branch that the viewer organises
create function organisation.account_address(wanted uuid) returns text language sql stable security definer set search_path = '' as $$
  select a.email from organisation.account a where a.id = wanted and exists (
    select 1 from organisation.role_grant g where g.organisation_id = platform.organisation() and g.account_id = wanted
      and (platform.sees_all() or g.branch_id = any (platform.organised())))
$$;

-- wall: the setup link's secret, once
create function organisation.use_setup_link(secret_hash text) returns boolean language sql security definer set search_path = '' as $$
  with used as (update organisation.setup_link l set used_at = now()
    where l.secret_hash = use_setup_link.secret_hash and l.used_at is null returning 1)
  select exists (select 1 from used)
$$;

-- wall: the setup link's secret
create function organisation.setup_link_open(secret_hash text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from organisation.setup_link l where l.secret_hash = setup_link_open.secret_hash and l.used_at is null)
$$;

do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'organisation'::regnamespace loop
    execute format('revoke execute on function %s from public', f.name);
    execute format('grant execute on function %s to holdfast_web', f.name);
  end loop;
end $$;
