import type { BuildingProperties } from './places.ts'

export type Counts = { buildings: number; doors: number }
export type Chosen = Pick<BuildingProperties, 'id' | 'street' | 'doors'>

/**
 * What is chosen for a turf: whole streets, and buildings one by one. A building of a chosen street is chosen with it;
 * leaving it out gives the street up and keeps its other buildings.
 */
export class Choice {
  readonly streets = new Map<string, Counts>()
  readonly buildings = new Map<string, Chosen>()

  has(building: Chosen): boolean {
    return this.buildings.has(building.id) || (building.street !== null && this.streets.has(building.street))
  }

  add(buildings: readonly Chosen[]): void {
    for (const building of buildings) if (!this.has(building)) this.buildings.set(building.id, building)
  }

  /** @param others the other buildings of its street, which stay if the street was chosen whole */
  toggle(building: Chosen, others: readonly Chosen[]): void {
    if (this.buildings.delete(building.id)) return
    if (building.street !== null && this.streets.delete(building.street))
      this.add(others.filter((other) => other.id !== building.id))
    else this.buildings.set(building.id, building)
  }

  setStreet(street: string, counts: Counts | null): void {
    for (const building of this.buildings.values()) if (building.street === street) this.buildings.delete(building.id)
    if (counts) this.streets.set(street, counts)
    else this.streets.delete(street)
  }

  count(): Counts {
    const parts = [
      ...this.streets.values(),
      ...[...this.buildings.values()].map(({ doors }) => ({ buildings: 1, doors })),
    ]
    return {
      buildings: parts.reduce((sum, part) => sum + part.buildings, 0),
      doors: parts.reduce((sum, part) => sum + part.doors, 0),
    }
  }
}
