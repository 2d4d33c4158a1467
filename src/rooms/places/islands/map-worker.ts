// MapLibre's worker under an address of our own: the Content-Security-Policy lets no worker start from a blob.
export { default } from 'maplibre-gl/dist/maplibre-gl-worker.mjs'
