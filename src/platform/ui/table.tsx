import type { ComponentChildren } from 'preact'
import { useContext, useId } from 'preact/hooks'
import { PageTitle } from './page-title.ts'
import { Pager } from './pager.tsx'

/** A column without a label holds what can be done with its row. */
export type Column = { key: string; label: string; number?: boolean; wide?: boolean }
/** Cells by the key of their column. */
export type Row = Record<string, ComponentChildren>

export type TableProps = {
  caption: string
  columns: readonly Column[]
  rows: readonly Row[]
  /** What stands there when there are no rows, best an `Empty`. */
  empty: ComponentChildren
  next?: string
  previous?: string
  /** What isn't shown: "more than 1,000 people". */
  more?: string
}

/** Safari takes rows that CSS draws as cards for plain boxes unless their roles are written out. */
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** One page of a list. The first column names the row. On a phone every row becomes a card. */
export function Table({ caption, columns, rows, empty, next, previous, more }: TableProps) {
  const id = useId()
  const isTitle = useContext(PageTitle) === caption
  if (rows.length === 0 && !previous) return empty
  return (
    <div class="table">
      <Sideways caption={id}>
        <table {...as.table}>
          <caption id={id} class={isTitle ? 'unseen' : undefined}>
            {caption}
          </caption>
          <thead {...as.rowgroup}>
            <tr {...as.row}>
              {columns.map((column) => (
                <Head key={column.key} column={column} />
              ))}
            </tr>
          </thead>
          <tbody {...as.rowgroup}>
            {rows.map((row) => (
              <TableRow key={row.key} columns={columns} row={row} />
            ))}
          </tbody>
        </table>
      </Sideways>
      <Pager next={next} previous={previous} more={more} />
    </div>
  )
}

function Head({ column }: { column: Column }) {
  if (!column.label) return <td {...as.cell} />
  return (
    <th scope="col" {...as.columnheader} class={classOf(column)}>
      {column.label}
    </th>
  )
}

/** What is too wide for the screen scrolls by itself, with the keyboard too. */
function Sideways({ caption, children }: { caption: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section class="table-sideways" aria-labelledby={caption} tabIndex={0}>
      {children}
    </section>
  )
}

function TableRow({ columns, row }: { columns: readonly Column[]; row: Row }) {
  return (
    <tr {...as.row}>
      {columns.map((column, index) => {
        const cell = { class: classOf(column), 'data-label': column.label || undefined }
        return index === 0 ? (
          <th key={column.key} scope="row" {...as.rowheader} {...cell}>
            {row[column.key]}
          </th>
        ) : (
          <td key={column.key} {...as.cell} {...cell}>
            {isBlank(row[column.key]) ? null : <div>{row[column.key]}</div>}
          </td>
        )
      })}
    </tr>
  )
}

function isBlank(content: ComponentChildren): boolean {
  return content === '' || content === null || content === undefined || content === false
}

function classOf({ number, wide }: Column): string | undefined {
  return number ? 'number' : wide ? 'wide' : undefined
}
