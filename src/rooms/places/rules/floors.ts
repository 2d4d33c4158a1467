export type FloorRow<Door> = { floor: number | null; doors: Door[] }

/** The doors of a building as it stands: the top floor first, doors without a floor at the end. */
export function floorsOf<Door extends { floor: number | null }>(doors: readonly Door[]): FloorRow<Door>[] {
  const byFloor = Map.groupBy(doors, (door) => door.floor)
  return [...byFloor]
    .map(([floor, on]) => ({ floor, doors: on }))
    .sort((a, b) => (b.floor ?? Number.NEGATIVE_INFINITY) - (a.floor ?? Number.NEGATIVE_INFINITY))
}

export type NewDoor = { unit: string; floor: number | null }
export type Numbering = 'through' | 'by-floor'

/**
 * The doors of a block of so many floors with so many flats on each. Numbered through from the ground floor ("Flat 1"
 * to "Flat 72"), or by floor ("Flat 301" is the first on the third; on the ground floor "Flat 1").
 */
export function layOutDoors(floors: number, flats: number, numbering: Numbering): NewDoor[] {
  if (floors === 1 && flats === 1) return [{ unit: '', floor: 0 }]
  return Array.from({ length: floors * flats }, (_, i) => {
    const floor = Math.floor(i / flats)
    const number = numbering === 'through' ? i + 1 : floor * 100 + (i % flats) + 1
    return { unit: `Flat ${number}`, floor }
  })
}
