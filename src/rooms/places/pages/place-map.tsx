import { useWords } from '../../../platform/ui/index.ts'
import type { Box, LonLat } from '../rules/shape.ts'
import { words } from '../words.ts'

export type PlaceMapProps = {
  /** What the map shows first, in degrees; null where nothing has a place yet. */
  box: Box | null
  tiles: { url: string; attribution: string } | null
  branch?: string
  turf?: string
  shape?: readonly LonLat[] | null
  /** The id of the form whose turf is chosen on the map. */
  chooses?: string
}

/** The map. Without JavaScript a sentence stands there that points to the list. */
export function PlaceMap({ box, tiles, branch, turf, shape, chooses }: PlaceMapProps) {
  const w = useWords(words).map
  if (!box) return null
  const data = {
    'data-places-map': [box.west, box.south, box.east, box.north].join(),
    'data-tiles': tiles?.url,
    'data-attribution': tiles?.attribution,
    'data-branch': branch,
    'data-turf': turf,
    'data-shape': shape ? JSON.stringify(shape) : undefined,
    'data-chooses': chooses,
  }
  return (
    <section class="places-map" aria-label={w.label}>
      <div class="places-map-picture" {...data}>
        <p class="places-map-without">{w.without}</p>
      </div>
      {tiles ? <p class="places-map-credit">{tiles.attribution}</p> : null}
    </section>
  )
}
