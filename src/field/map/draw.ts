import { type GeoJSONSource, LngLatBounds, Map as MapLibre, Marker, setWorkerUrl } from 'maplibre-gl'
import type { MapSpot, Patch } from './patch-data.ts'

setWorkerUrl('/field/maplibre-worker.js')

/** Labels are elements of the page, so that no font has to come over the network; more than this would be slow. */
const LABELS_MOST = 250

/** Draws streets and houses on `element`. Tapping a house opens it. @returns how to take it away and how to show news */
export function drawPatch(element: HTMLElement, patch: Patch, onOpen: (href: string) => void) {
  const ink = colours(element)
  const map = new MapLibre({
    container: element,
    attributionControl: false,
    dragRotate: false,
    maxZoom: 20,
    bounds: boundsOf(patch),
    fitBoundsOptions: { padding: 48, maxZoom: 18 },
    style: {
      version: 8,
      sources: {
        streets: { type: 'geojson', data: streetFeatures(patch) },
        spots: { type: 'geojson', data: spotFeatures(patch.spots) },
      },
      layers: [
        { id: 'ground', type: 'background', paint: { 'background-color': ink.ground } },
        {
          id: 'streets',
          type: 'line',
          source: 'streets',
          layout: { 'line-cap': 'round', 'line-join': 'round' },
          paint: { 'line-color': ink.street, 'line-width': 14 },
        },
        {
          id: 'spots',
          type: 'circle',
          source: 'spots',
          paint: {
            'circle-radius': 11,
            'circle-color': ['match', ['get', 'state'], 'done', ink.done, 'again', ink.again, ink.fresh],
            'circle-stroke-color': ink.ink,
            'circle-stroke-width': ['match', ['get', 'state'], 'fresh', 3, 1],
          },
        },
      ],
    },
  })
  map.touchZoomRotate.disableRotation()
  map.on('click', 'spots', (event) => {
    const href: unknown = event.features?.[0]?.properties.href
    if (typeof href === 'string') onOpen(href)
  })
  addLabels(map, patch)
  return {
    remove: () => map.remove(),
    show: (next: Patch) => void map.getSource<GeoJSONSource>('spots')?.setData(spotFeatures(next.spots)),
  }
}

function addLabels(map: MapLibre, { spots, streets }: Patch): void {
  for (const { name, line } of streets) {
    const middle = line[Math.floor(line.length / 2)]
    if (middle) label(map, name, middle, 'patch-label patch-street', [0, -26])
  }
  if (spots.length > LABELS_MOST) return
  for (const { number, at } of spots) label(map, number, at, 'patch-label', [0, 24])
}

function label(map: MapLibre, text: string, at: [number, number], className: string, offset: [number, number]): void {
  const element = document.createElement('span')
  element.className = className
  element.textContent = text
  new Marker({ element, offset }).setLngLat(at).addTo(map)
}

function boundsOf({ spots }: Patch): LngLatBounds {
  return spots.reduce((bounds, { at }) => bounds.extend(at), new LngLatBounds())
}

const streetFeatures = ({ streets }: Patch) => ({
  type: 'FeatureCollection' as const,
  features: streets
    .filter(({ line }) => line.length > 1)
    .map(({ name, line }) => ({
      type: 'Feature' as const,
      properties: { name },
      geometry: { type: 'LineString' as const, coordinates: line },
    })),
})

const spotFeatures = (spots: readonly MapSpot[]) => ({
  type: 'FeatureCollection' as const,
  features: spots.map(({ at, state, href }) => ({
    type: 'Feature' as const,
    properties: { state, href },
    geometry: { type: 'Point' as const, coordinates: at },
  })),
})

/** The page's own colours, light or dark. */
function colours(element: HTMLElement) {
  const style = getComputedStyle(element)
  const of = (name: string) => style.getPropertyValue(name).trim()
  return {
    ground: of('--sunk'),
    street: of('--line'),
    ink: of('--ink'),
    fresh: of('--raised'),
    again: of('--amber-line'),
    done: of('--kelp'),
  }
}
