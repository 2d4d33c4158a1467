import { ActionForm, Button, Page, Table, useShell, useWords, When } from '../../../platform/ui/index.ts'
import type { OwnPasskey, OwnSession } from '../queries/accounts.ts'
import { words } from '../words.ts'

export type MeProps = { sessions: OwnSession[]; passkeys: OwnPasskey[] }

export function MePage({ sessions, passkeys }: MeProps) {
  const w = useWords(words)
  const { viewer } = useShell()
  return (
    <Page
      title={w.me.title(viewer ?? '')}
      islands={['organisation-passkey']}
      action={<ActionForm action="/sign-out">{w.signIn.out}</ActionForm>}
    >
      <Table
        caption={w.me.sessions}
        columns={[
          { key: 'device', label: w.me.device, wide: true },
          { key: 'seen', label: w.me.seen },
          { key: 'end', label: '' },
        ]}
        rows={sessions.map((session) => ({
          key: session.id,
          device: session.device,
          seen: <When at={session.seen_at} style="ago" />,
          end: (
            <ActionForm action="/me/sessions/end" hidden={{ session: session.id }} kind="quiet">
              {w.me.end}
            </ActionForm>
          ),
        }))}
        empty={null}
      />
      <h2>{w.me.passkeys}</h2>
      <p>{w.me.passkeyLead}</p>
      <Table
        caption={w.me.passkeys}
        columns={[
          { key: 'name', label: w.me.device, wide: true },
          { key: 'made', label: w.roles.since },
          { key: 'end', label: '' },
        ]}
        rows={passkeys.map((passkey) => ({
          key: passkey.id,
          name: passkey.name,
          made: <When at={passkey.made_at} style="date" />,
          end: (
            <ActionForm action="/me/passkeys/remove" hidden={{ passkey: passkey.id }} kind="quiet">
              {w.me.remove}
            </ActionForm>
          ),
        }))}
        empty={<p>{w.me.noPasskeys}</p>}
      />
      <p>
        <Button type="button" data-passkey="add" icon="key" hidden>
          {w.me.addPasskey}
        </Button>
      </p>
    </Page>
  )
}
