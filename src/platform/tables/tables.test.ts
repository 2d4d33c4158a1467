import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '../refusal.ts'
import { guarded, unguarded } from './guard.ts'
import type { Wanted } from './index.ts'
import { csvFile, csvLine, firstRows, guessColumns, openTable } from './index.ts'

const bytes = (data: string | Uint8Array, step = 7) =>
  async function* () {
    const whole = typeof data === 'string' ? new TextEncoder().encode(data) : data
    for (let at = 0; at < whole.length; at += step) yield whole.subarray(at, at + step)
  }
const read = async (data: string | Uint8Array) => {
  const table = await openTable(bytes(data))
  const rows = []
  for await (const batch of table.rows(2)) rows.push(...batch)
  return { ...table, rows, cells: rows.map((row) => row.cells) }
}
const refusal = (code: string, row?: number) => (problem: unknown) =>
  problem instanceof Refusal && problem.code === code && (row === undefined || problem.facts.row === row)

test('commas, semicolons, tabs and bars are told apart, whatever stands in quotes', async () => {
  for (const [delimiter, other] of [
    [',', ';'],
    [';', ','],
    ['\t', ','],
    ['|', ','],
  ] as const) {
    const table = await read(
      `name${delimiter}place\r\n"Khan${delimiter} Sam${other}${other}"${delimiter}Pier\nAli${delimiter}\n`,
    )
    assert.equal(table.delimiter, delimiter)
    assert.deepEqual(table.columns, ['name', 'place'])
    assert.deepEqual(table.cells, [
      [`Khan${delimiter} Sam${other}${other}`, 'Pier'],
      ['Ali', ''],
    ])
  }
})

test('the encodings that spreadsheets write are found, an accent in the last line included', async () => {
  const text = `name\n${'plain\n'.repeat(50)}Zoë Müller\n`
  const utf16 = Buffer.from(text, 'utf16le')
  const files = {
    'utf-8': [Buffer.from(text), Buffer.from(`\uFEFF${text}`)],
    'utf-16le': [utf16, Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    'utf-16be': [Buffer.from(utf16).swap16(), Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    'windows-1252': [Buffer.from(text, 'latin1')],
  }
  for (const [encoding, versions] of Object.entries(files)) {
    for (const version of versions) {
      const table = await openTable(bytes(version, 4096))
      assert.equal(table.encoding, encoding)
      assert.deepEqual(table.columns, ['name'])
      const rows = await firstRows(table, 100)
      assert.deepEqual(rows.at(-1), { number: 52, cells: ['Zoë Müller'] })
    }
  }
})

test('rows keep the number that a spreadsheet shows, over empty rows and lines inside quotes', async () => {
  const table = await read('\na,b\n1,"x\ny"\n\n,\n2,z')
  assert.deepEqual(table.rows, [
    { number: 3, cells: ['1', 'x\ny'] },
    { number: 6, cells: ['2', 'z'] },
  ])
})

test('a shorter row is filled up, a wider one keeps all its cells', async () => {
  assert.deepEqual((await read('a,b\n1\n1,2,3\n1,2,,')).cells, [
    ['1', ''],
    ['1', '2', '3'],
    ['1', '2'],
  ])
})

test('headings: spaces go, empty ones are numbered, doubled ones told apart, and a file may have none', async () => {
  assert.deepEqual((await read('a, b,,b\n1,2,3,4')).columns, ['a', 'b', 'Column 3', 'b (2)'])
  const bare = await read('Anna,anna@example.org\nBen,ben@example.org')
  assert.deepEqual(bare.columns, ['Column 1', 'Column 2'])
  assert.equal(bare.rows.length, 2)
})

test('what is no table is refused with its reason and row', async () => {
  await assert.rejects(read(''), refusal('table-empty'))
  await assert.rejects(read('\uFEFF \n'), refusal('table-empty'))
  await assert.rejects(read(new Uint8Array([0x50, 0x4b, 3, 4])), refusal('table-is-workbook'))
  await assert.rejects(read(new Uint8Array([1, 0, 0, 0, 0, 0, 0])), refusal('table-not-text'))
  await assert.rejects(read('a,b\n1,2\n1,"2\n3'), refusal('table-quote-open', 3))
  await assert.rejects(
    openTable(bytes(`a,b\n1,${'x'.repeat(5_000_000)}`, 65_536)).then((table) => firstRows(table, 9)),
    refusal('table-row-too-long', 2),
  )
})

test('any table that we write reads back as it was', async () => {
  const cell = fc.string({ unit: 'grapheme' }).map((text) => text.trim().replaceAll('\r', '').replaceAll('\0', ''))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (rows) => {
      const written = []
      for await (const piece of csvFile(['left', 'right'], rows)) written.push(piece)
      assert.deepEqual(
        (await read(written.join(''))).cells,
        rows.filter((row) => row.some((text) => text !== '')),
      )
    }),
  )
})

test('no written cell can run as a formula, numbers and phone numbers stay as they are', () => {
  assert.equal(csvLine(['=1+1', '@x', '+SUM(A1)', '-x', '\t=1']), `'=1+1,'@x,'+SUM(A1),'-x,"'\t=1"\r\n`)
  assert.equal(csvLine(['+44 7700 900123', -12.5, null, true]), '+44 7700 900123,-12.5,,true\r\n')
  fc.assert(fc.property(fc.string(), (text) => assert.equal(unguarded(guarded(text)), text)))
  fc.assert(fc.property(fc.string(), (text) => assert.ok(!/^[=@\t\r]/.test(guarded(text)))))
})

const wanted: Wanted[] = [
  { field: 'given', names: ['given name', 'first name', 'forename'] },
  { field: 'family', names: ['family name', 'surname', 'last name'] },
  { field: 'email', names: ['email', 'e mail'], looks: (cell) => cell.includes('@'), sure: true, many: true },
  { field: 'born', names: ['date of birth', 'dob'], looks: (cell) => /^\d{4}/.test(cell) },
]

test('columns are guessed by heading and contents, the same in any order', () => {
  const table = {
    'Your firstName': 'Anna',
    SURNAME: 'Khan',
    contact: 'anna@example.org',
    'E-mail 2': 'a@b.org',
    dob: '19990219',
    colour: 'green',
  }
  const expected = {
    'Your firstName': 'given',
    SURNAME: 'family',
    contact: 'email',
    'E-mail 2': 'email',
    dob: 'born',
    colour: null,
  }
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.entries(table), { minLength: 6 }), (shuffled) => {
      const fields = guessColumns(
        shuffled.map(([name]) => name),
        [shuffled.map(([, cell]) => cell)],
        wanted,
      )
      assert.deepEqual(Object.fromEntries(shuffled.map(([name], at) => [name, fields[at]])), expected)
    }),
  )
})

test('a heading alone does not make cells of another kind a date', () => {
  assert.deepEqual(guessColumns(['dob'], [['next year'], ['never']], wanted), [null])
})

test('real files open', async (t) => {
  const folder = process.env.HOLDFAST_TEST_DATA ?? new URL('../../../../shared/data', import.meta.url).pathname
  const data = await readFile(`${folder}/linkage/febrl_dataset1.csv`).catch(() => null)
  if (!data) return t.skip('the test data is not here')
  const table = await read(data)
  assert.equal(table.rows.length, 1000)
  assert.equal(table.columns[1], 'given_name')
  assert.deepEqual(table.cells[0]?.slice(0, 3), ['rec-223-org', '', 'waller'])
})
