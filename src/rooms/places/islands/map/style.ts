import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import type { Colours } from './colours.ts'

export const empty = { type: 'FeatureCollection' as const, features: [] }

/** Names of the sources that `places.ts` and `choose.ts` fill. */
export const SOURCES = ['streets', 'buildings', 'cells', 'shape'] as const
export type SourceName = (typeof SOURCES)[number]

/** No glyphs: labels are drawn with the fonts of the device, and nothing is fetched from anywhere. */
const FONT = ['system-ui', 'sans-serif']

/** Metres as pixels: twice as many with each step of zoom. */
const metres = (at18: number, least: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  13,
  least,
  18,
  at18,
  21,
  at18 * 8,
]

/** The whole picture: tiles if there are any, else streets and buildings of our own, calm and readable. */
export function styleOf(colours: Colours, tiles: { url: string; attribution: string } | null): StyleSpecification {
  const own = Object.fromEntries(SOURCES.map((name) => [name, sourceOf(name)]))
  const background: LayerSpecification = {
    id: 'ground',
    type: 'background',
    paint: { 'background-color': colours.sunk },
  }
  const under: LayerSpecification[] = tiles
    ? [background, { id: 'tiles', type: 'raster', source: 'tiles', paint: { 'raster-saturation': -0.7 } }]
    : [background]
  const base: SourceSpecification = {
    type: 'raster',
    tiles: [tiles?.url ?? ''],
    tileSize: 256,
    attribution: tiles?.attribution,
  }
  return {
    version: 8,
    sources: tiles ? { ...own, tiles: base } : own,
    layers: [...under, ...layersOf(colours, tiles !== null)],
  }
}

const sourceOf = (name: SourceName): SourceSpecification => ({
  type: 'geojson',
  data: empty,
  ...(name === 'shape' ? {} : { promoteId: 'id' }),
})

/** A building that is part of the turf on this page. */
const isChosen: ExpressionSpecification = [
  'any',
  ['boolean', ['get', 'chosen'], false],
  ['boolean', ['feature-state', 'chosen'], false],
]

function fillOf(c: Colours): ExpressionSpecification {
  return ['case', isChosen, c.kelp, ['boolean', ['get', 'taken'], false], c['kelp-wash'], c.line]
}

function layersOf(c: Colours, overTiles: boolean): LayerSpecification[] {
  const isPolygon: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon']
  const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point']
  return [
    ...(overTiles ? [] : streetLayers(c)),
    { id: 'street-target', type: 'line', source: 'streets', paint: { 'line-width': metres(34, 8), 'line-opacity': 0 } },
    {
      id: 'buildings',
      type: 'fill',
      source: 'buildings',
      filter: isPolygon,
      paint: { 'fill-color': fillOf(c), 'fill-opacity': overTiles ? 0.85 : 1 },
    },
    {
      id: 'building-edges',
      type: 'line',
      source: 'buildings',
      filter: isPolygon,
      paint: { 'line-color': ['case', isChosen, c.paper, c['line-strong']], 'line-width': metres(1.1, 0.4) },
    },
    {
      id: 'building-points',
      type: 'circle',
      source: 'buildings',
      filter: isPoint,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 14, 3, 18, 8],
        'circle-color': fillOf(c),
        'circle-stroke-color': ['case', isChosen, c.kelp, c['line-strong']],
        'circle-stroke-width': 1.2,
      },
    },
    ...cellLayers(c),
    ...labelLayers(c),
    {
      id: 'shape-fill',
      type: 'fill',
      source: 'shape',
      filter: isPolygon,
      paint: { 'fill-color': c.kelp, 'fill-opacity': 0.1 },
    },
    {
      id: 'shape-line',
      type: 'line',
      source: 'shape',
      filter: ['!', isPoint],
      paint: { 'line-color': c.kelp, 'line-width': 2, 'line-dasharray': [3, 2] },
    },
    {
      id: 'shape-corners',
      type: 'circle',
      source: 'shape',
      filter: isPoint,
      paint: {
        'circle-radius': 6,
        'circle-color': c.raised,
        'circle-stroke-color': c.kelp,
        'circle-stroke-width': 2.5,
      },
    },
  ]
}

function streetLayers(c: Colours): LayerSpecification[] {
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const
  return [
    {
      id: 'street-edges',
      type: 'line',
      source: 'streets',
      layout: round,
      paint: { 'line-color': c.line, 'line-width': metres(17.5, 3) },
    },
    {
      id: 'streets',
      type: 'line',
      source: 'streets',
      layout: round,
      paint: { 'line-color': c.raised, 'line-width': metres(14.5, 1.4) },
    },
  ]
}

function cellLayers(c: Colours): LayerSpecification[] {
  return [
    {
      id: 'cells',
      type: 'circle',
      source: 'cells',
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'doors']], 1, 9, 60, 30],
        'circle-color': c['kelp-wash'],
        'circle-stroke-color': c.kelp,
        'circle-stroke-width': 1,
      },
    },
    {
      id: 'cell-counts',
      type: 'symbol',
      source: 'cells',
      layout: {
        'text-field': ['to-string', ['get', 'doors']],
        'text-font': FONT,
        'text-size': 12,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': c.kelp },
    },
  ]
}

function labelLayers(c: Colours): LayerSpecification[] {
  const halo = { 'text-halo-color': c.paper, 'text-halo-width': 1.6 }
  return [
    {
      id: 'street-names',
      type: 'symbol',
      source: 'streets',
      minzoom: 15.5,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 400,
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 15.5, 11, 18, 14],
        'text-max-angle': 40,
      },
      paint: { 'text-color': c['ink-soft'], ...halo },
    },
    {
      id: 'blocks',
      type: 'symbol',
      source: 'buildings',
      minzoom: 15,
      maxzoom: 17,
      filter: ['>=', ['get', 'doors'], 12],
      layout: { 'text-field': ['get', 'number'], 'text-font': FONT, 'text-size': 12, 'text-max-width': 6 },
      paint: { 'text-color': c.ink, ...halo },
    },
    {
      id: 'numbers',
      type: 'symbol',
      source: 'buildings',
      minzoom: 17,
      layout: {
        'text-field': ['get', 'number'],
        'text-font': FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 17, 10, 19.5, 14],
        'text-max-width': 6,
      },
      paint: { 'text-color': ['case', isChosen, c['on-kelp'], c.ink] },
    },
  ]
}
