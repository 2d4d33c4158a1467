import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { testHouse } from '../../../test/house.ts'
import { postOffice } from '../../../test/post-office.ts'
import type { At } from '../at.ts'
import { newId } from '../ids.ts'
import { openMailer } from './index.ts'
import type { Letter, Mailer } from './mailer.ts'

// What every mailer must do. A new one is added to this list, with a way to read what it did with a letter.

const house = await testHouse()
const office = await postOffice()
const smtp = openMailer({ smtpUrl: office.url, mailFrom: 'union@example.org' })
after(async () => {
  smtp.close()
  await office.close()
})

type Seen = { to: string; subject: string; text: string }
const kept = async (): Promise<Seen[]> =>
  (
    await house.owner.query(
      'select address as to, subject, words as text from platform.kept_letter order by kept_at, id',
    )
  ).rows

const mailers: Record<string, { mailer: Mailer; state: 'sent' | 'kept'; seen: () => Promise<readonly Seen[]> }> = {
  SMTP: { mailer: smtp, state: 'sent', seen: async () => office.letters },
  'the outbox': { mailer: openMailer({ smtpUrl: null, mailFrom: 'union@example.org' }), state: 'kept', seen: kept },
}

const letter = (change: Partial<Letter> = {}): Letter => ({
  id: newId(),
  to: 'maria@example.org',
  fromName: "Saltmarsh Tenants' Union",
  subject: 'We won — ура, נצחנו',
  text: 'Hello María,\n\nthe lifts run. 🎉',
  ...change,
})

for (const [name, { mailer, state, seen }] of Object.entries(mailers)) {
  const send = (each: Letter) => house.at((at: At) => mailer.send(at, each))
  const last = async () => (await seen()).at(-1)

  describe(name, () => {
    test('takes a letter, and its words arrive as they were', async () => {
      const sent = letter()
      assert.deepEqual(await send(sent), { state })
      const arrived = await last()
      assert.equal(arrived?.to, sent.to)
      assert.equal(arrived?.subject, sent.subject)
      assert.equal(arrived?.text.trim(), sent.text)
    })

    test('gives a letter to one address, whatever stands in it', async () => {
      const before = (await seen()).length
      await send(letter({ subject: 'Hi\r\nBcc: eve@example.org', text: 'a\r\n.\r\nb' }))
      const arrived = await last()
      assert.equal((await seen()).length, before + 1)
      assert.equal(arrived?.to, 'maria@example.org')
      assert.match(arrived?.text ?? '', /a\s+\.\s+b/)
    })

    test('says whether letters leave the house', () => assert.equal(mailer.sends, state === 'sent'))
  })
}

describe('SMTP', () => {
  const send = (each: Letter) => house.at((at) => smtp.send(at, each))

  test('the same letter sent again carries the same Message-ID', async () => {
    const twice = letter()
    await send(twice)
    await send(twice)
    const [first, second] = office.letters.slice(-2).map((one) => one.headers.get('message-id'))
    assert.equal(first, `<${twice.id}@example.org>`)
    assert.equal(second, first)
  })

  test('a letter that can be stopped says how, with one click (RFC 8058)', async () => {
    const stop = `https://saltmarsh.example.org/unsubscribe/${'x'.repeat(43)}`
    await send(letter({ unsubscribe: stop }))
    const headers = office.letters.at(-1)?.headers
    assert.equal(headers?.get('list-unsubscribe'), `<${stop}>`)
    assert.equal(headers?.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
  })

  test('there is a plain part and an HTML part, and markup in the words stays words', async () => {
    await send(letter({ text: 'See <script>alert(1)</script> https://example.org/a?b=1&c=2.' }))
    const raw = office.letters.at(-1)?.raw.replaceAll('=\r\n', '') ?? ''
    assert.match(raw, /multipart\/alternative/)
    assert.match(raw, /&lt;script&gt;/)
    assert.match(raw, /href=3D"https:\/\/example\.org\/a\?b=3D1&amp;c=3D2"/)
  })

  test('an address that does not exist is told from a server that refuses us', async () => {
    office.refuse('gone@example.org', 550, '5.1.1 no such user')
    office.refuse('policy@example.org', 550, '5.7.1 relaying denied')
    office.refuse('full@example.org', 452, '4.2.2 mailbox full')
    const states = []
    for (const to of ['gone@example.org', 'policy@example.org', 'full@example.org'])
      states.push(await send(letter({ to })))
    assert.deepEqual(
      states.map(({ reason: _, ...rest }: { reason?: string; state: string }) => rest),
      [{ state: 'refused', badAddress: true }, { state: 'refused', badAddress: false }, { state: 'later' }],
    )
  })

  test('a server that is not there is no answer about a letter', async () => {
    const nowhere = openMailer({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'union@example.org' })
    await assert.rejects(house.at((at) => nowhere.send(at, letter())))
    nowhere.close()
  })
})

test('the outbox keeps a letter once', async () => {
  const { mailer } = mailers['the outbox'] ?? assert.fail()
  const twice = letter()
  const before = (await kept()).length
  await house.at((at) => mailer.send(at, twice))
  await house.at((at) => mailer.send(at, twice))
  assert.equal((await kept()).length, before + 1)
})
