import { ButtonLink, Notice, Page, useWords } from '../ui/index.ts'
import { words } from './words.ts'

export function TroublePage({ sentence }: { sentence: string }) {
  const w = useWords(words)
  return (
    <Page title={w.trouble} width="text">
      <Notice kind="bad">{sentence}</Notice>
      <ButtonLink href="/">{w.goHome}</ButtonLink>
    </Page>
  )
}
