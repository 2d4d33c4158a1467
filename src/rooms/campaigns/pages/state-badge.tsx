import { Badge, useWords } from '../../../platform/ui/index.ts'
import type { CampaignState } from '../rules/index.ts'
import { words } from '../words.ts'

const tones = { planned: undefined, running: 'info', won: 'good', lost: 'bad', ended: undefined } as const

export function StateBadge({ state }: { state: CampaignState }) {
  return <Badge kind={tones[state]}>{useWords(words).states[state]}</Badge>
}
