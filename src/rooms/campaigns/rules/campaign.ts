export type CampaignState = 'planned' | 'running' | 'won' | 'lost' | 'ended'
export type Granted = 'fully' | 'partly' | 'refused'

const next: Record<CampaignState, readonly CampaignState[]> = {
  planned: ['running', 'ended'],
  running: ['planned', 'ended'],
  won: ['running'],
  lost: ['running'],
  ended: ['planned', 'running'],
}

/** Where a campaign may go by hand. It is won or lost only by recording an outcome. */
export function mayBecome(from: CampaignState): readonly CampaignState[] {
  return next[from]
}

/** What an outcome makes of a campaign. Something granted in part is a win that can be built on. */
export function stateAfter(granted: Granted): CampaignState {
  return granted === 'refused' ? 'lost' : 'won'
}

/** The part of a web address that names a campaign: `Lifts that work!` is `lifts-that-work`. Empty for a title without Latin letters or digits. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 60)
    .replace(/-+$/, '')
}

/** The `n`th choice of an address for a title: `lifts`, `lifts-2`, `lifts-3` … */
export function nthSlug(title: string, n: number): string {
  const slug = slugOf(title) || 'campaign'
  return n === 1 ? slug : `${slug}-${n}`
}
