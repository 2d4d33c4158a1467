import {
  ActionForm,
  Button,
  ButtonLink,
  Check,
  Choice,
  Empty,
  Field,
  Form,
  Page,
  QrCode,
  Select,
  Table,
  useWords,
  When,
} from '../../../platform/ui/index.ts'
import type { Branch } from '../queries/organisation.ts'
import { words } from '../words.ts'

export type RoleRow = {
  id: string
  account: string
  name: string
  role: string
  branch: string | null
  thing: boolean
  since: Date
}

export function RolesPage({ roles }: { roles: RoleRow[] }) {
  const w = useWords(words).roles
  const add = (
    <ButtonLink href="/roles/new" kind="main" icon="plus">
      {w.add}
    </ButtonLink>
  )
  return (
    <Page title={w.title} lead={w.lead} action={add}>
      <Table
        caption={w.title}
        columns={[
          { key: 'who', label: w.who, wide: true },
          { key: 'role', label: w.role },
          { key: 'where', label: w.where },
          { key: 'since', label: w.since },
          { key: 'does', label: '' },
        ]}
        rows={roles.map((row) => ({
          key: row.id,
          who: row.name,
          role: w.names[row.role],
          where: row.thing ? w.oneThing : (row.branch ?? w.whole),
          since: <When at={row.since} style="date" />,
          does: (
            <>
              <ActionForm action="/roles/link" hidden={{ account: row.account }} kind="quiet">
                {w.link}
              </ActionForm>
              <ActionForm action="/roles/end" hidden={{ grant: row.id }} kind="quiet">
                {w.end}
              </ActionForm>
            </>
          ),
        }))}
        empty={<Empty title={w.empty} action={add} />}
      />
    </Page>
  )
}

export function NewRolePage({ branches, mayWhole }: { branches: Branch[]; mayWhole: boolean }) {
  const w = useWords(words).roles
  const whole = mayWhole ? [{ value: '', label: w.whole }] : []
  return (
    <Page title={w.add} width="text" back={{ href: '/roles', label: w.title }}>
      <Form action="/roles">
        <Field name="name" label={w.name} required autocomplete="off" />
        <Field name="email" type="email" label={w.email} hint={w.emailHint} autocomplete="off" />
        <Choice
          name="role"
          label={w.role}
          value="member"
          options={['member', 'organiser'].map((role) => ({
            value: role,
            label: w.names[role] ?? role,
            hint: w.hints[role],
          }))}
        />
        <Select
          name="branch"
          label={w.branch}
          options={[...branches.map(({ id, name }) => ({ value: id, label: name })), ...whole]}
        />
        <Check name="below" label={w.below} />
        <Field name="reason" label={w.reason} hint={w.reasonHint} />
        <Button kind="main">{w.add}</Button>
      </Form>
    </Page>
  )
}

export function SignInLinkPage({ name, link }: { name: string; link: string }) {
  const w = useWords(words).roles
  return (
    <Page title={w.linkTitle(name)} lead={w.linkLead} width="text" back={{ href: '/roles', label: w.title }}>
      <QrCode text={link} label={w.linkQr} />
      <p>
        <a href={link}>{link}</a>
      </p>
    </Page>
  )
}
