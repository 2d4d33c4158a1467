import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl'
import { showShape } from './open.ts'
import { sentences } from './sentences.ts'

export type Ring = [longitude: number, latitude: number][]

export type Drawing = {
  began: () => void
  /** With the ring, or null when there were too few corners for one. */
  ended: (ring: Ring | null) => void
  cleared: () => void
}

/** The buttons above the map with which a shape is drawn, corner by corner. */
export function drawShape(map: MapLibre, drawing: Drawing): void {
  const w = sentences()
  let ring: Ring | null = null
  const bar = document.createElement('div')
  bar.className = 'places-map-bar'
  const hint = document.createElement('p')
  const draw = button('button-plain', () => (ring ? end() : begin()))
  const clear = button('button-quiet', () => {
    if (ring) stop()
    drawing.cleared()
  })
  clear.textContent = w.clear
  bar.append(hint, draw, clear)
  map.getContainer().before(bar)

  const corner = (event: MapMouseEvent) => {
    if (!ring) return
    ring.push([event.lngLat.lng, event.lngLat.lat])
    showShape(map, ring, false)
  }
  const begin = () => {
    ring = []
    map.on('click', corner)
    map.doubleClickZoom.disable()
    drawing.began()
    say()
  }
  const stop = () => {
    ring = null
    map.off('click', corner)
    map.doubleClickZoom.enable()
    showShape(map, [], false)
    drawing.ended(null)
    say()
  }
  const end = () => {
    const drawn = ring
    stop()
    if (drawn && drawn.length > 2) drawing.ended(drawn)
  }
  const say = () => {
    hint.textContent = ring ? w.drawHint : w.hint
    draw.textContent = ring ? w.finish : w.draw
  }
  say()
}

function button(kind: string, tapped: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = `button ${kind}`
  element.addEventListener('click', tapped)
  return element
}
