import { chooseTurf } from './map/choose.ts'
import { openMap } from './map/open.ts'
import { showPlaces } from './map/places.ts'
import { sentences } from './map/sentences.ts'

/** Draws every map of the page; one that belongs to a form chooses the doors of a turf. */
async function start(): Promise<void> {
  for (const picture of document.querySelectorAll<HTMLElement>('[data-places-map]')) {
    try {
      const map = await openMap(picture)
      const places = showPlaces(map, picture.dataset)
      const form = document.getElementById(picture.dataset.chooses ?? '')
      if (form instanceof HTMLFormElement) chooseTurf(map, places, form)
    } catch (problem) {
      const why = document.createElement('p')
      why.className = 'places-map-without'
      why.textContent = sentences().failed
      picture.replaceChildren(why)
      throw problem
    }
  }
}

void start()
