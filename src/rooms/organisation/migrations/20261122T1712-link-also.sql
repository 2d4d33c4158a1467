-- A link to one thing may open another that belongs to it: a handout's link opens its turf.
alter table organisation.link add column also uuid[] not null default '{}';

-- wall: the link's secret
create or replace function organisation.open_link(secret_hash text) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('organisation', l.organisation_id, 'kind', l.kind, 'subject', l.subject, 'also', to_jsonb(l.also), 'branch', l.branch_id,
                            'open', l.ended_at is null and (l.until is null or l.until > now()),
                            'name', o.name, 'language', o.language, 'zone', o.time_zone)
  from organisation.link l join organisation.organisation o on o.organisation_id = l.organisation_id
  where l.secret_hash = open_link.secret_hash
$$;
