import { Check, Choice, Field, Form, Page, Select, useWords } from '../../../platform/ui/index.ts'
import { LANGUAGES, LEVELS } from '../rules/index.ts'
import { words } from '../words.ts'

export type NewHandoutPageProps = {
  turf: { id: string; name: string; doors: number }
  /** What a date field of a form takes. */
  until: string
  scripts: { version: string; name: string }[]
  accounts: { id: string; name: string }[]
}

/** Gives one turf to one canvasser until a time. */
export function NewHandoutPage({ turf, until, scripts, accounts }: NewHandoutPageProps) {
  const all = useWords(words)
  const w = all.newHandout
  return (
    <Page
      title={w.title(turf.name)}
      lead={w.doors(turf.doors)}
      width="text"
      back={{ href: `/places/turfs/${turf.id}`, label: turf.name }}
    >
      <Form action="/listening/handouts" submit={w.handOut} hidden={{ turf: turf.id }}>
        <Field
          name="canvasser"
          label={w.canvasser}
          hint={w.canvasserHint}
          required
          autocomplete="off"
          maxLength={200}
        />
        {accounts.length > 0 ? (
          <Select
            name="account"
            label={w.account}
            hint={w.accountHint}
            none={w.accountNone}
            options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <Field name="until" type="datetime-local" label={w.until} hint={w.untilHint} value={until} required />
        {scripts.length > 0 ? (
          <Select
            name="script"
            label={w.script}
            value={scripts[0]?.version}
            none={w.noScript}
            options={scripts.map(({ version, name }) => ({ value: version, label: name }))}
          />
        ) : null}
        <Choice
          name="level"
          label={w.level}
          required
          value="building"
          options={LEVELS.map((level) => ({
            value: level,
            label: all.levels[level] ?? level,
            hint: all.levelHints[level],
          }))}
        />
        <Choice
          name="language"
          label={w.language}
          required
          value="en"
          options={LANGUAGES.map((language) => ({ value: language, label: all.languages[language] ?? language }))}
        />
        <Check name="pin" label={w.pin} hint={w.pinHint} />
      </Form>
    </Page>
  )
}
