import type { Feature, Geometry } from 'geojson'
import { AttributionControl, type GeoJSONSource, Map as MapLibre, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import './map.css'
import { onColours, readColours } from './colours.ts'
import { styleOf } from './style.ts'

setWorkerUrl('/assets/places-map-worker.js')

/** Opens a map in the element, on the box that it names, and keeps it in the page's colours. */
export async function openMap(picture: HTMLElement): Promise<MapLibre> {
  const { placesMap = '', tiles, attribution = '', shape } = picture.dataset
  const base = tiles ? { url: tiles, attribution } : null
  await loadStyles()
  picture.replaceChildren()
  const [west = 0, south = 0, east = 0, north = 0] = placesMap.split(',').map(Number)
  const map = new MapLibre({
    container: picture,
    style: styleOf(readColours(), base),
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: 36, maxZoom: 17.5 },
    maxZoom: 21,
    attributionControl: false,
    cooperativeGestures: matchMedia('(pointer: coarse)').matches,
    dragRotate: false,
    pitchWithRotate: false,
  })
  map.touchZoomRotate.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  if (base) map.addControl(new AttributionControl({ compact: false }))
  onColours((colours) => {
    for (const layer of styleOf(colours, base).layers)
      for (const [name, value] of Object.entries(layer.paint ?? {}))
        map.setPaintProperty(layer.id, name as Parameters<MapLibre['setPaintProperty']>[1], value)
  })
  await map.once('load')
  if (shape) showShape(map, JSON.parse(shape))
  return map
}

type Ring = [number, number][]

/** Shows the ring that was drawn; while it is being drawn, with its corners. */
export function showShape(map: MapLibre, ring: Ring, closed = true): void {
  const [first] = ring
  const area = feature(
    first && ring.length > 2
      ? { type: 'Polygon', coordinates: [[...ring, first]] }
      : { type: 'LineString', coordinates: ring },
  )
  const corners = closed ? [] : ring.map((corner) => feature({ type: 'Point', coordinates: corner }))
  map.getSource<GeoJSONSource>('shape')?.setData({
    type: 'FeatureCollection',
    features: ring.length > 1 ? [area, ...corners] : corners,
  })
}

const feature = <G extends Geometry>(geometry: G): Feature<G> => ({
  type: 'Feature',
  properties: {},
  geometry,
})

/** MapLibre's own style sheet lies beside this script, and is loaded only where there is a map. */
function loadStyles(): Promise<void> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = '/assets/places-map.css'
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => reject(new Error('the style sheet of the map was not loaded')))
    document.head.append(link)
  })
}
