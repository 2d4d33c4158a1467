import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { holdfast } from '../../test/holdfast.ts'
import { readConfig } from '../platform/config.ts'
import { withHouse } from './operator.ts'
import { commands } from './table.ts'

const scratch = mkdtempSync(join(tmpdir(), 'holdfast-commands-'))
after(() => rmSync(scratch, { recursive: true, force: true }))
const home = { HOLDFAST_DATA: join(scratch, 'data') }
const at = (name: string) => join(scratch, name)

test('help lists every command, and every option that one takes', async () => {
  const { code, out } = await holdfast(['--help'])
  assert.equal(code, 0)
  for (const { name, takes, options } of commands) {
    assert.match(out, new RegExp(`^    ${name}${takes ? ` ${takes}` : ''} `, 'm'))
    for (const option of options ?? []) assert.match(out, new RegExp(`--${option}`))
  }
})

test('wrong use and wrong settings end with 2 and say what would be right', async () => {
  const wrong: [string[], Record<string, string>, RegExp][] = [
    [[], {}, /Say what to do/],
    [['frobnicate'], {}, /no command “frobnicate”/],
    [['import', 'people'], {}, /npx holdfast import people FILE/],
    [['backup', 'a', 'b'], {}, /npx holdfast backup FILE/],
    [['migrate', '--source', 'x'], {}, /takes no --source/],
    [['migrate', '--nonsense'], {}, /--nonsense/],
    [['import', 'people', 'x.csv'], {}, /Say where these people come from/],
    [['migrate'], { PORT: 'many' }, /PORT is "many"/],
    [['migrate'], { HOLDFAST_BACKUP: '0 99 * * *' }, /HOLDFAST_BACKUP must be/],
    [['migrate'], { HOLDFAST_BACKUP_KEY: 'secret' }, /npx holdfast backup-key/],
  ]
  for (const [words, settings, says] of wrong) {
    const { code, err } = await holdfast(words, { ...home, ...settings })
    assert.equal(code, 2, words.join(' '))
    assert.match(err, says)
  }
})

test('an organisation is founded, and its organiser gets a link', async () => {
  assert.match((await holdfast(['link', 'anybody'], home)).err, /organisation add NAME/)
  const founded = await holdfast(
    ['organisation', 'add', 'Net Loft', '--organiser', 'Käthe Öz', '--email', 'k@example.org'],
    home,
  )
  assert.match(founded.out, /Käthe Öz in; it works once/)
  assert.match(founded.out, /\/sign-in\/[\w-]{43}/)
  assert.match((await holdfast(['link', 'k@example.org'], home)).out, /\/sign-in\/[\w-]{43}/)
  assert.match((await holdfast(['link', 'käthe'], home)).out, /\/sign-in\/[\w-]{43}/)
  const nobody = await holdfast(['link', 'nobody'], home)
  assert.equal(nobody.code, 2)
  assert.match(nobody.err, /Käthe Öz <k@example.org>: organiser/)
  assert.equal((await holdfast(['organisation', 'add', 'Net Loft'], home)).code, 1)
})

test('files are imported: what was refused comes back with the reason, and a broken file leaves nothing', async () => {
  writeFileSync(at('people.csv'), 'name,email\nAna Reis,ana@example.org\n,nobody@example.org\nBo Lund,bo@example.org\n')
  const people = await holdfast(['import', 'people', at('people.csv'), '--source', 'sign-up sheet'], home)
  assert.equal(people.code, 0, people.err)
  assert.match(people.out, /2 people are new/)
  assert.match(readFileSync(at('people.refused.csv'), 'utf8'), /nobody@example\.org.*name/)
  writeFileSync(
    at('places.csv'),
    'street,number,unit,longitude,latitude\nNet Street,1,Flat 1,0.1,51.1\nNet Street,1,Flat 2,0.1,51.1\n',
  )
  assert.match((await holdfast(['import', 'places', at('places.csv')], home)).out, /2 doors are new/)
  writeFileSync(at('said.csv'), 'comment-body,moderated\nThe lift is broken,1\nAn advert,-1\n')
  assert.match((await holdfast(['import', 'grievances', at('said.csv')], home)).out, /1 grievances are on the board/)
  assert.match(readFileSync(at('said.refused.csv'), 'utf8'), /An advert.*moderators/)
  writeFileSync(at('broken.csv'), 'name,email\nEva,e@example.org\n"never closed\n')
  const broken = await holdfast(['import', 'people', at('broken.csv'), '--source', 'x'], home)
  assert.equal(broken.code, 1)
  assert.doesNotMatch(broken.err, / at .*\.ts:\d/)
  const counts = await withHouse(readConfig(home), async ({ owner }) =>
    owner.query('select full_name from people.person order by 1'),
  )
  assert.deepEqual(
    counts.rows.map((row) => row.full_name),
    ['Ana Reis', 'Bo Lund'],
  )
})

test('where there are several organisations, one must be named', async () => {
  await holdfast(['organisation', 'add', 'Other Loft'], home)
  const unclear = await holdfast(['import', 'people', at('people.csv'), '--source', 'x'], home)
  assert.equal(unclear.code, 2)
  assert.match(unclear.err, /--organisation NAME. There are “Net Loft”, “Other Loft”/)
})

test('an organisation leaves with all its data and nothing of another', async () => {
  const left = await holdfast(['export', 'Net Loft', '--to', at('net-loft.tar.gz')], home)
  assert.equal(left.code, 0, left.err)
  const archive = gunzipSync(readFileSync(at('net-loft.tar.gz'))).toString()
  assert.match(archive, /tables\/people\.person\.jsonl/)
  assert.match(archive, /"full_name":"Ana Reis"/)
  assert.match(archive, /The lift is broken/)
  assert.doesNotMatch(archive, /Other Loft/)
  const [person] = /\{"organisation_id[^\n]*"full_name":"Ana Reis"[^\n]*\}/.exec(archive) ?? []
  assert.equal(JSON.parse(person ?? '').source, 'sign-up sheet')
})

test('what the operator did stands in the power log', async () => {
  await holdfast(['backup', at('backup.tar.gz')], home)
  const { rows } = await withHouse(readConfig(home), async ({ owner }) =>
    owner.query(`select distinct e.verb from platform.event e join organisation.organisation o using (organisation_id)
                 where o.name = 'Net Loft' and e.power and e.actor_kind = 'operator' order by 1`),
  )
  assert.deepEqual(
    rows.map(({ verb }) => verb),
    [
      'listening.grievances-imported',
      'organisation.backed-up',
      'organisation.exported',
      'organisation.founded',
      'organisation.sign-in-link-made',
      'people.imported',
      'places.imported',
    ],
  )
})
