import type pg from 'pg'
import { leftOut, leftOutSchemas } from './left-out.ts'

/** A table by its full name, with the columns that hold what was written; generated ones are worked out again. */
export type Table = { readonly name: string; readonly columns: string[] }
export type Sequence = { readonly name: string; readonly value: string; readonly called: boolean }
export type Constraint = { readonly table: string; readonly name: string; readonly definition: string }

/** All tables that a backup holds, read from the database itself, so that a new one is never forgotten. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       array(select a.attname::text from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and ${OURS} order by 1`,
    [leftOutSchemas],
  )
  return rows.filter((table) => leftOut[table.name] === undefined)
}

/** The numbers that identity columns and other sequences have come to. */
export async function listSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${OURS} order by 1`,
    [leftOutSchemas],
  )
  const sequences: Sequence[] = []
  for (const { name } of rows) {
    const read = await client.query<Omit<Sequence, 'name'>>(
      `select last_value::text as value, is_called as called from ${name}`,
    )
    sequences.push(...read.rows.map((row) => ({ name, ...row })))
  }
  return sequences
}

export async function listForeignKeys(client: pg.ClientBase): Promise<Constraint[]> {
  const { rows } = await client.query<Constraint>(
    `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and ${OURS} order by 1, 2`,
    [leftOutSchemas],
  )
  return rows
}

const OURS = `n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%' and n.nspname <> all ($1)
  and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`
