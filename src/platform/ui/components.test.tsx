import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import {
  Check,
  CheckGroup,
  Facts,
  Field,
  Form,
  type FormState,
  FormStateContext,
  Page,
  QrCode,
  Select,
  type Shell,
  ShellContext,
  Table,
  When,
} from './index.ts'

const shell: Shell = {
  lang: 'en',
  dir: 'ltr',
  path: '/',
  nav: [],
  zone: 'Europe/London',
  now: new Date('2026-05-02T13:00:00Z'),
}

function draw(node: VNode, { form, ...rest }: Partial<Shell> & { form?: FormState } = {}): string {
  const inForm = form ? <FormStateContext.Provider value={form}>{node}</FormStateContext.Provider> : node
  return renderToString(<ShellContext.Provider value={{ ...shell, ...rest }}>{inForm}</ShellContext.Provider>)
}

test('what people wrote is shown, never run', () => {
  const evil = '<script>alert(1)</script>'
  for (const html of [
    draw(<Page title={evil} />),
    draw(<Field name="n" label="Name" value={`"><img src=x onerror=alert(1)>`} />),
    draw(<Facts facts={[{ label: 'Said', value: evil }]} />),
    draw(<QrCode text={evil} label={evil} />),
  ])
    assert.doesNotMatch(html, /<script>alert|<img/)
})

test('a refused form comes back filled in, with a link to each field that is wrong', () => {
  const form = { action: '/people', values: { email: 'b@' }, problems: { email: 'Too short.' }, refusal: 'Not added.' }
  const html = draw(
    <Form action="/people">
      <Field name="email" label="E-mail" value="old@example.org" />
      <Check name="heard" label="Heard" checked />
    </Form>,
    { form },
  )
  assert.match(html, /role="alert"/)
  assert.match(html, /href="#form-people-email"/)
  assert.match(html, /<input[^>]*id="form-people-email"[^>]*value="b@"[^>]*aria-invalid="true"/)
  assert.match(html, /aria-describedby="form-people-email-problem"/)
  assert.doesNotMatch(html, /checked/)
})

test('a form that was not refused shows what is stored', () => {
  const html = draw(
    <Form action="/people">
      <Select
        name="source"
        label="Source"
        value="door"
        options={[
          { value: 'stall', label: 'Stall' },
          { value: 'door', label: 'Door' },
        ]}
      />
      <CheckGroup name="by" label="By" values={['mail']} options={[{ value: 'mail', label: 'E-mail' }]} />
    </Form>,
    { form: { action: '/other', values: { source: 'stall' }, problems: {}, refusal: 'No.' } },
  )
  assert.doesNotMatch(html, /role="alert"/)
  assert.match(html, /<option[^>]*value="door"[^>]*selected|<option[^>]*selected[^>]*value="door"/)
  assert.match(html, /value="mail"[^>]*checked|checked[^>]*value="mail"/)
})

test('an empty list teaches; an empty last page still leads back', () => {
  const table = (previous?: string) =>
    draw(
      <Table
        caption="People"
        columns={[{ key: 'name', label: 'Name' }]}
        rows={[]}
        empty={<p>Nobody yet</p>}
        previous={previous}
      />,
    )
  assert.match(table(), /Nobody yet/)
  assert.match(table('/people?before=1'), /rel="prev"/)
})

test('the bar at the bottom holds five things, the rest is behind the fifth', () => {
  const nav = ['a', 'b', 'c', 'd', 'e', 'f'].map((label) => ({ href: `/${label}`, label, icon: 'home' as const }))
  const bar = (items: Shell['nav']) => draw(<Page title="Home" />, { nav: items }).split('class="bar"')[1] ?? ''
  assert.match(bar(nav), /\/d".*<details.*\/e".*\/f"/s)
  assert.doesNotMatch(bar(nav.slice(0, 5)), /<details/)
})

test('a page for strangers has the name of the organisation and no rooms', () => {
  const nav = [{ href: '/people', label: 'People', icon: 'people' as const }]
  const html = draw(<Page title="Sign up" public islands={['events-sign-up']} />, { nav, organisation: 'Saltmarsh' })
  assert.match(html, /<strong>Saltmarsh/)
  assert.doesNotMatch(html, /href="\/people"/)
  assert.match(html, /<script type="module" src="\/assets\/events-sign-up.js">/)
})

test('no page has a style or a script written into it', () => {
  const html = draw(<Page title="Home" lead={<When at="2026-05-04T13:00:00Z" />} />)
  assert.doesNotMatch(html, /\s(style|on\w+)=|<script>/)
  assert.match(html, /<time datetime="2026-05-04T13:00:00.000Z">Monday 4 May, 2 pm<\/time>/i)
})
