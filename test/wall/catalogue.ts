import type pg from 'pg'
import { exemptSchemas, exemptTables } from '../../src/platform/db/exempt.ts'

export type Link = { readonly columns: readonly string[]; readonly to: string; readonly toColumns: readonly string[] }

export type Table = {
  /** `schema.name` */
  readonly name: string
  readonly columns: readonly string[]
  /** Columns that can be written: not generated from others. */
  readonly writable: readonly string[]
  readonly key: readonly string[]
  readonly walled: boolean
  readonly policies: number
  readonly links: readonly Link[]
  /** First column of every index but those of one column alone that make something unique. */
  readonly indexes: readonly {
    readonly name: string
    readonly first: string | null
    readonly unique: boolean
    readonly columns: number
  }[]
}

/** Every table of the running database that belongs to an organisation, as the catalogue has it. */
export async function readTables(owner: pg.Pool): Promise<Table[]> {
  const { rows } = await owner.query<Table>(TABLES)
  return rows.filter(
    (table) => !(table.name in exemptTables) && !exemptSchemas.some((schema) => table.name.startsWith(`${schema}.`)),
  )
}

const TABLES = `
select n.nspname || '.' || c.relname as name,
  array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
  array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as writable,
  coalesce((select array(select a.attname::text from unnest(k.conkey) with ordinality u(num, ord)
     join pg_attribute a on a.attrelid = c.oid and a.attnum = u.num order by u.ord)
     from pg_constraint k where k.conrelid = c.oid and k.contype = 'p'), '{}') as key,
  c.relrowsecurity as walled,
  (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
  coalesce((select jsonb_agg(jsonb_build_object(
      'columns', array(select a.attname from unnest(k.conkey) with ordinality u(num, ord) join pg_attribute a on a.attrelid = c.oid and a.attnum = u.num order by u.ord),
      'to', tn.nspname || '.' || t.relname,
      'toColumns', array(select a.attname from unnest(k.confkey) with ordinality u(num, ord) join pg_attribute a on a.attrelid = t.oid and a.attnum = u.num order by u.ord)))
     from pg_constraint k join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
     where k.conrelid = c.oid and k.contype = 'f'), '[]'::jsonb) as links,
  coalesce((select jsonb_agg(jsonb_build_object('name', ic.relname, 'unique', i.indisunique, 'columns', i.indnkeyatts,
      'first', (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0])))
     from pg_index i join pg_class ic on ic.oid = i.indexrelid where i.indrelid = c.oid), '[]'::jsonb) as indexes
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
order by name`

export type Definer = {
  readonly name: string
  readonly source: string
  readonly parameters: readonly string[]
  readonly path: boolean
  readonly public: boolean
}

/** Every function that runs as the owner. */
export async function readDefiners(owner: pg.Pool): Promise<Definer[]> {
  const { rows } = await owner.query<Definer>(`
    select p.oid::regprocedure::text as name, p.prosrc as source, coalesce(p.proargnames, '{}') as parameters,
      exists (select 1 from unnest(p.proconfig) s where s like 'search_path=%') as path,
      has_function_privilege('public', p.oid, 'execute') as public
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname not in ('graphile_worker', 'pg_catalog', 'information_schema')`)
  return rows
}
