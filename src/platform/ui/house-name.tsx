import { Icon } from './icon.tsx'
import { useShell } from './shell.ts'

/** Whose house this is: the organisation, and the branch below it. */
export function HouseName() {
  const { organisation, branch } = useShell()
  return (
    <>
      <Icon name="holdfast" />
      <strong>{organisation ?? 'Holdfast'}</strong>
      {branch ? <span>{branch}</span> : null}
    </>
  )
}
