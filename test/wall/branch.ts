import type { Table } from './catalogue.ts'

/** A person counts as a branch's own when no other branch has them. */
const OWN_PERSON = (branch: string) =>
  `exists (select 1 from people.person_branch b where b.organisation_id = t.organisation_id and b.person_id = t.id and b.branch_id = '${branch}')
   and not exists (select 1 from people.person_branch b where b.organisation_id = t.organisation_id and b.person_id = t.id and b.branch_id <> '${branch}')`

/**
 * A condition (on alias `t`) for the rows of a table that belong to one branch alone: by their own `branch_id`, or through a foreign
 * key to rows that do. Null where nothing ties the table to a branch.
 */
export function ownedBy(branch: string, table: Table, tables: ReadonlyMap<string, Table>, depth = 0): string | null {
  if (table.name === 'people.person') return OWN_PERSON(branch)
  if (table.name === 'organisation.branch') return `t.id = '${branch}'`
  if (table.columns.includes('branch_id')) return `t.branch_id = '${branch}'`
  if (depth > 4) return null
  const through = table.links.flatMap((link) => {
    const parent = tables.get(link.to)
    const condition = parent && parent.name !== table.name ? ownedBy(branch, parent, tables, depth + 1) : null
    if (!condition || parent?.name === 'organisation.branch') return []
    const on = link.columns.map((column, i) => `t.${column} = outer_t.${link.toColumns[i]}`).join(' and ')
    return [`exists (select 1 from ${link.to} outer_t where ${on} and ${renamed(condition)})`]
  })
  return through.length > 0 ? `(${through.join(' or ')})` : null
}

/** The parent's condition speaks of `t`; inside the subquery the parent is called `outer_t`, one level deeper each time. */
function renamed(condition: string): string {
  return condition.replaceAll(/\bouter_t\b/g, 'outer_t_').replaceAll(/\bt\./g, 'outer_t.')
}
