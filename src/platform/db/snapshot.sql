select format('table %I.%I', n.nspname, c.relname) || case when c.relrowsecurity then '' else ' -- no row-level security' end
  || E'\n' || (select string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                 case when a.attnotnull then ' not null' else '' end,
                 coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')), E'\n' order by a.attname)
               from pg_attribute a left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
               where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)
  || coalesce(E'\n' || (select string_agg('  constraint ' || pg_get_constraintdef(k.oid), E'\n' order by pg_get_constraintdef(k.oid))
               from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c')), '')
  || coalesce(E'\n' || (select string_agg('  ' || pg_get_indexdef(i.indexrelid), E'\n' order by pg_get_indexdef(i.indexrelid))
               from pg_index i where i.indrelid = c.oid and not i.indisprimary), '')
  || coalesce(E'\n' || (select string_agg(format('  policy %I for %s%s%s', p.polname, p.polcmd,
                 coalesce(' using ' || pg_get_expr(p.polqual, p.polrelid), ''), coalesce(' check ' || pg_get_expr(p.polwithcheck, p.polrelid), '')), E'\n' order by p.polname)
               from pg_policy p where p.polrelid = c.oid), '')
  || coalesce(E'\n  holdfast_web may ' || (select string_agg(lower(g.privilege_type), ', ' order by g.privilege_type)
               from information_schema.role_table_grants g
               where g.table_schema = n.nspname and g.table_name = c.relname and g.grantee = 'holdfast_web'), '') as entry
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker') and n.nspname not like 'pg\_toast%'
union all
select format('function %s%s', p.oid::regprocedure, case when p.prosecdef then ' security definer' else '' end)
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public')
order by entry
