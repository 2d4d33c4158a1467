import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, LngLatBounds, Map as MapLibre } from 'maplibre-gl'
import type { SourceName } from './style.ts'

export type BuildingProperties = {
  id: string
  number: string
  address: string
  street: string | null
  doors: number
  longitude: number
  latitude: number
}

type Answer = Record<Exclude<SourceName, 'shape'>, FeatureCollection>
type Asked = { west: number; south: number; east: number; north: number }

export type Places = {
  /** What lies in a box, whatever the map shows; null where there are too many buildings to name. */
  within: (box: Asked) => Promise<BuildingProperties[] | null>
  /** Calls back whenever other places are shown. */
  onShown: (heard: () => void) => void
}

/** Keeps the map filled with what is in view. A tap on a building opens its page, unless the page takes taps itself. */
export function showPlaces(map: MapLibre, { branch, turf, chooses }: DOMStringMap): Places {
  let loaded: LngLatBounds | null = null
  let many = false
  const heard: (() => void)[] = []

  const ask = async (box: Asked): Promise<Answer> => {
    const query = new URLSearchParams(Object.entries(box).map(([name, value]) => [name, String(value)]))
    if (branch) query.set('branch', branch)
    if (turf) query.set('turf', turf)
    const response = await fetch(`/places/map.json?${query}`)
    if (!response.ok) throw new Error(`the places of the map were not loaded: ${response.status}`)
    return response.json()
  }

  const fill = async () => {
    const view = map.getBounds()
    if (!many && loaded?.contains(view.getSouthWest()) && loaded.contains(view.getNorthEast())) return
    const wanted = around(view)
    const answer = await ask(boxOf(wanted))
    loaded = wanted
    many = answer.cells.features.length > 0
    for (const [name, data] of Object.entries(answer)) map.getSource<GeoJSONSource>(name)?.setData(data)
    for (const tell of heard) tell()
  }

  map.on('moveend', () => void fill())
  void fill()
  if (!chooses) openOnTap(map)
  return {
    within: async (box) => {
      const { buildings, cells } = await ask(box)
      return cells.features.length > 0 ? null : buildings.features.map((one) => one.properties as BuildingProperties)
    },
    onShown: (tell) => heard.push(tell),
  }
}

/** Half a view more on every side, so that a small move needs nothing new; never beyond the edges of the world. */
function around(view: LngLatBounds): LngLatBounds {
  const [west, south, east, north] = [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()]
  const [across, up] = [(east - west) / 2, (north - south) / 2]
  const wider = view.constructor as typeof LngLatBounds
  return new wider(
    [Math.max(west - across, -180), Math.max(south - up, -90)],
    [Math.min(east + across, 180), Math.min(north + up, 90)],
  )
}

const boxOf = (box: LngLatBounds): Asked => ({
  west: box.getWest(),
  south: box.getSouth(),
  east: box.getEast(),
  north: box.getNorth(),
})

export const BUILDING_LAYERS = ['buildings', 'building-points']

function openOnTap(map: MapLibre): void {
  map.on('click', BUILDING_LAYERS, (event) => {
    const id = event.features?.[0]?.properties.id
    if (id) location.assign(`/places/buildings/${id}`)
  })
  map.on('click', 'cells', (event) => map.easeTo({ center: event.lngLat, zoom: map.getZoom() + 2 }))
  pointAt(map, [...BUILDING_LAYERS, 'cells'])
}

/** Shows by the pointer what can be tapped. */
export function pointAt(map: MapLibre, layers: string[]): void {
  map.on('mouseenter', layers, () => map.getCanvas().classList.add('places-map-tap'))
  map.on('mouseleave', layers, () => map.getCanvas().classList.remove('places-map-tap'))
}
