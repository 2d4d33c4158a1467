import { Choice, Field, Form, Page, Select, useWords } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

export type NewBuildingPageProps = { branches: { id: string; name: string }[] }

/** A house, or a block with all its flats at once. */
export function NewBuildingPage({ branches }: NewBuildingPageProps) {
  const all = useWords(words)
  const w = all.newBuilding
  return (
    <Page title={w.title} lead={w.lead} back={{ href: '/places', label: all.patch.title }} width="text">
      <Form action="/places/buildings" submit={w.add}>
        <Field name="address" label={w.address} hint={w.addressHint} required />
        <BranchSelect label={w.branch} branches={branches} />
        <Field name="floors" type="number" label={w.floors} value={1} min={1} max={99} required />
        <Field name="flats" type="number" label={w.flats} value={1} min={1} max={99} required />
        <Choice
          name="numbering"
          label={w.numbering}
          value="through"
          required
          options={[
            { value: 'through', label: w.through },
            { value: 'by-floor', label: w.byFloor },
          ]}
        />
        <Field name="longitude" label={w.longitude} hint={w.whereHint} inputMode="decimal" />
        <Field name="latitude" label={w.latitude} inputMode="decimal" />
      </Form>
    </Page>
  )
}

/** Which branch; the only one is chosen already. */
export function BranchSelect({
  label,
  branches,
}: {
  label: string
  branches: readonly { id: string; name: string }[]
}) {
  const [only] = branches.length === 1 ? branches : []
  return (
    <Select
      name="branch"
      label={label}
      required
      value={only?.id}
      options={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
    />
  )
}
