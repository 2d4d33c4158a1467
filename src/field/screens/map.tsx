import { useEffect, useRef, useState } from 'preact/hooks'
import { Notice, useWords } from '../../platform/ui/index.ts'
import { patchOf, type SpotState } from '../map/patch-data.ts'
import { Frame } from '../parts/frame.tsx'
import type { Session } from '../state/phone.ts'
import { words } from '../words.ts'

type Drawn = { remove: () => void; show: (patch: ReturnType<typeof patchOf>) => void }

/** Streets and doors as this phone knows them. The map's program is loaded now, from this phone when there is no signal. */
export function MapScreen({ session }: { session: Session }) {
  const w = useWords(words)
  const patch = patchOf(session.round)
  const place = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'loading' | 'drawn' | 'missing'>('loading')

  useEffect(() => {
    const element = place.current
    if (!element || patch.spots.length === 0) return
    let drawn: Drawn | null = null
    let left = false
    loadMap().then((draw) => {
      if (left) return
      if (draw) drawn = draw(element, patch, (href) => location.assign(href))
      setState(draw ? 'drawn' : 'missing')
    })
    return () => {
      left = true
      drawn?.remove()
    }
    // Drawn once a visit to the screen: nothing changes on it while it is open but by leaving it.
  }, [])

  return (
    <Frame title={w.map} lead={w.mapAlone}>
      {patch.spots.length === 0 ? <Notice>{w.mapNone}</Notice> : null}
      {state === 'missing' ? <Notice kind="warn">{w.mapMissing}</Notice> : null}
      {patch.spots.length > 0 ? (
        <>
          <div class="patch" ref={place} role="application" aria-label={w.map}>
            {state === 'loading' ? <p>{w.mapLoading}</p> : null}
          </div>
          <Legend />
        </>
      ) : null}
    </Frame>
  )
}

const STATES: readonly SpotState[] = ['fresh', 'again', 'done']

function Legend() {
  const w = useWords(words)
  return (
    <ul class="patch-legend">
      {STATES.map((state) => (
        <li key={state}>
          <svg viewBox="0 0 16 16" aria-hidden="true" class={`legend-${state}`}>
            <circle cx="8" cy="8" r="6" />
          </svg>
          {w.mapLegend[state]}
        </li>
      ))}
    </ul>
  )
}

/** Null when it isn't on this phone and there is no signal to bring it. */
async function loadMap() {
  try {
    const [{ drawPatch }] = await Promise.all([import('../map/draw.ts'), loadStyle()])
    return drawPatch
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function loadStyle(): Promise<void> {
  if (document.querySelector('link[href="/field/map.css"]')) return Promise.resolve()
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = '/field/map.css'
  document.head.append(link)
  return new Promise((resolve, reject) => {
    link.onload = () => resolve()
    link.onerror = () => reject(new TypeError('the map’s style did not come'))
  })
}
