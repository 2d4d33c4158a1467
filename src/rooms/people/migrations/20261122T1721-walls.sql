-- Names are for organisers of one of the person's branches, and for who holds a link to that one person.

alter table people.person_branch enable row level security;
create policy person_branch_read on people.person_branch for select
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all())
              or branch_id = any ((select platform.organised())::uuid[])
              or person_id = any ((select platform.things())::uuid[])));
create policy person_branch_change on people.person_branch
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, update, delete on people.person_branch to holdfast_web;

alter table people.search_key enable row level security;
create policy search_key_wall on people.search_key
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, delete on people.search_key to holdfast_web;

-- What belongs to a person is seen by whoever sees one of the person's rows in person_branch: its own wall decides that.
alter table people.person enable row level security;
create policy person_wall on people.person
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all())
              or exists (select 1 from people.person_branch b
                         where b.organisation_id = person.organisation_id and b.person_id = person.id)));
grant select, update, delete on people.person to holdfast_web;

do $$
declare belonging text;
begin
  foreach belonging in array array['contact_point', 'consent', 'person_account', 'person_tag', 'note'] loop
    execute format('alter table people.%I enable row level security', belonging);
    execute format(
      'create policy %I on people.%I
         using (organisation_id = (select platform.organisation())
                and ((select platform.sees_all())
                     or exists (select 1 from people.person_branch b
                                where b.organisation_id = %I.organisation_id and b.person_id = %I.person_id)))',
      belonging || '_wall', belonging, belonging, belonging);
  end loop;
end $$;
grant select, insert, update, delete on people.contact_point to holdfast_web;
grant select, insert, delete on people.person_account, people.person_tag, people.note to holdfast_web;

-- Consents are never changed. Whoever holds any link (an unsubscription) can only take consent back.
create policy consent_withdraw_by_link on people.consent for insert
  with check (organisation_id = (select platform.organisation())
              and not given and cardinality((select platform.things())::uuid[]) > 0);
grant select, insert, delete on people.consent to holdfast_web;

alter table people.import enable row level security;
create policy import_wall on people.import
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or branch_id = any ((select platform.organised())::uuid[])));
grant select, insert, update, delete on people.import to holdfast_web;

-- What tags there are says nothing of anybody.
alter table people.tag enable row level security;
create policy tag_wall on people.tag
  using (organisation_id = (select platform.organisation())
         and ((select platform.sees_all()) or cardinality((select platform.organised())::uuid[]) > 0));
grant select, insert on people.tag to holdfast_web;

-- Others ask people.suppressed about what they already know.
alter table people.suppression enable row level security;
create policy suppression_read on people.suppression for select
  using (organisation_id = (select platform.organisation()) and (select platform.sees_all()));
create policy suppression_add on people.suppression for insert
  with check (organisation_id = (select platform.organisation())
              and ((select platform.sees_all()) or cardinality((select platform.organised())::uuid[]) > 0
                   or cardinality((select platform.things())::uuid[]) > 0));
grant select, insert on people.suppression to holdfast_web;
