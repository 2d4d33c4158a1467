import { Field, Form, Page, Select, TextArea, useWords } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

export type CampaignFormProps = {
  /** Null for a new one. */
  campaign: { id: string; title: string; demand: string; target: string; story: string } | null
  theme: { id: string; name: string } | null
  branches: readonly { id: string; name: string }[]
}

export function CampaignFormPage({ campaign, theme, branches }: CampaignFormProps) {
  const w = useWords(words)
  const action = campaign ? `/campaigns/${campaign.id}` : '/campaigns'
  const only = branches.length === 1 ? branches[0] : undefined
  return (
    <Page
      title={campaign ? w.form.changeTitle : w.form.newTitle}
      lead={theme ? w.form.fromTheme(theme.name) : undefined}
      back={{ href: action, label: w.page.back }}
      width="text"
    >
      <Form
        action={action}
        submit={campaign ? w.form.save : w.form.start}
        hidden={{ ...(theme ? { theme: theme.id } : {}), ...(only ? { branch: only.id } : {}) }}
      >
        <Field
          name="title"
          label={w.form.title}
          hint={w.form.titleHint}
          value={campaign?.title}
          required
          maxLength={200}
        />
        <Field
          name="demand"
          label={w.form.demand}
          hint={w.form.demandHint}
          value={campaign?.demand}
          required
          maxLength={200}
        />
        <Field
          name="target"
          label={w.form.target}
          hint={w.form.targetHint}
          value={campaign?.target}
          required
          maxLength={200}
        />
        <TextArea
          name="story"
          label={w.form.story}
          hint={w.form.storyHint}
          value={campaign?.story}
          rows={6}
          maxLength={5000}
        />
        {branches.length > 1 ? (
          <Select
            name="branch"
            label={w.form.branch}
            required
            options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
      </Form>
    </Page>
  )
}
