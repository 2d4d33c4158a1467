import type { Map as MapLibre } from 'maplibre-gl'
import { boxOf, isInside } from '../../rules/shape.ts'
import { Choice, type Chosen, type Counts } from './choice.ts'
import { drawShape, type Ring } from './draw.ts'
import { showShape } from './open.ts'
import { BUILDING_LAYERS, type BuildingProperties, type Places, pointAt } from './places.ts'
import { sentences } from './sentences.ts'

/**
 * Chooses the doors of a turf for a form: houses and streets by tapping, whatever lies in a drawn shape, and the
 * streets ticked in the form, which stay the truth about streets.
 */
export function chooseTurf(map: MapLibre, places: Places, form: HTMLFormElement): void {
  const choice = new Choice()
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement
  const ticks = [...form.querySelectorAll<HTMLInputElement>('input[name="street"]')]
  const counts: Record<string, Counts> = JSON.parse(
    form.querySelector<HTMLElement>('[data-counts]')?.dataset.counts ?? '{}',
  )
  const said = form.querySelector<HTMLElement>('.places-chosen')

  const show = () => {
    field('building').value = [...choice.buildings.keys()].join()
    const { buildings, doors } = choice.count()
    if (said) {
      said.hidden = false
      said.textContent = sentences().chosen(buildings, doors)
    }
    for (const building of shownBuildings(map))
      map.setFeatureState({ source: 'buildings', id: building.id }, { chosen: choice.has(building) })
  }
  const tickStreet = (tick: HTMLInputElement, on: boolean) => {
    tick.checked = on
    choice.setStreet(tick.value, on ? (counts[tick.value] ?? null) : null)
  }

  form.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.name !== 'street') return
    tickStreet(event.target, event.target.checked)
    show()
  })

  let drawing = false
  map.on('click', (event) => {
    if (drawing) return
    const [building] = map.queryRenderedFeatures(event.point, { layers: BUILDING_LAYERS })
    const [street] = map.queryRenderedFeatures(event.point, { layers: ['street-target'] })
    if (building) {
      const tapped = building.properties as BuildingProperties
      choice.toggle(
        tapped,
        shownBuildings(map).filter((other) => other.street === tapped.street),
      )
      for (const tick of ticks) tick.checked = choice.streets.has(tick.value)
    } else if (street) {
      const tick = ticks.find((one) => one.value === street.properties.id)
      if (tick) tickStreet(tick, !tick.checked)
      else choice.add(shownBuildings(map).filter((other) => other.street === street.properties.id))
    }
    show()
  })
  pointAt(map, [...BUILDING_LAYERS, 'street-target'])

  const tooMany = () => {
    if (said) said.textContent = sentences().many
    showShape(map, [], false)
  }
  const takeIn = async (ring: Ring) => {
    const box = boxOf(ring)
    const found = box ? await places.within(box) : []
    if (!found) return tooMany()
    choice.add(found.filter((one) => isInside(ring, [one.longitude, one.latitude])))
    field('shape').value = JSON.stringify(ring)
    showShape(map, ring)
    show()
  }
  drawShape(map, {
    began: () => {
      drawing = true
    },
    ended: async (ring) => {
      drawing = false
      if (ring) await takeIn(ring)
    },
    cleared: () => {
      choice.buildings.clear()
      for (const tick of ticks) tickStreet(tick, false)
      field('shape').value = ''
      showShape(map, [], false)
      show()
    },
  })

  for (const tick of ticks) if (tick.checked) tickStreet(tick, true)
  const before = field('building').value.split(',').filter(Boolean)
  places.onShown(() => {
    choice.add(shownBuildings(map).filter((one) => before.includes(one.id)))
    before.length = 0
    show()
  })
}

/** The buildings that the map has loaded, each once. */
function shownBuildings(map: MapLibre): Chosen[] {
  const features = map.querySourceFeatures('buildings')
  return [...new Map(features.map(({ properties }) => [properties.id as string, properties as Chosen])).values()]
}
