import { useWords, When } from '../../platform/ui/index.ts'
import { Plain } from '../parts/plain.tsx'
import { enterTurf } from '../state/locking.ts'
import type { KeptTurf } from '../store/database.ts'
import { words } from '../words.ts'

/** Names of turfs are under their keys, so that a locked phone tells nothing: the end times tell them apart. */
export function ChooseTurf({ turfs }: { turfs: KeptTurf[] }) {
  const w = useWords(words)
  return (
    <Plain title={w.allTurfs} icon="map">
      <ul class="turfs">
        {turfs.map((turf, index) => (
          <li key={turf.id}>
            <button type="button" class="button" onClick={() => void enterTurf(turf)}>
              {index + 1}. <When at={turf.until} />
            </button>
          </li>
        ))}
      </ul>
    </Plain>
  )
}
