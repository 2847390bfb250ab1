import type { Region } from './region-map'

/** How much two lengths may differ and still be called the same. */
const ALIKE = 0.7
/** From this share of the page on a shape is ground or sky, which has no twin. */
const MOST_SHARE = 0.05

/**
 * Shapes that belong together because one mirrors the other: two eyes, two ears, two boots. They lie beside each other at
 * the same height, are as large, and both touch a third shape. Answers the twins of each shape that has any.
 */
export function twinShapes(regions: readonly Region[]): ReadonlyMap<number, readonly number[]> {
  const byId = new Map(regions.map((region) => [region.id, region]))
  const twins = new Map<number, number[]>()
  const add = (one: number, other: number) => twins.set(one, [...(twins.get(one) ?? []), other])
  const seen = new Set<string>()
  for (const { neighbors } of regions) {
    const around = neighbors.flatMap((id) => byId.get(id) ?? []).filter(({ share }) => share < MOST_SHARE)
    around.sort((one, other) => one.center[1] - other.center[1])
    for (const [i, one] of around.entries())
      for (const other of around.slice(i + 1)) {
        if (other.center[1] - one.center[1] > one.box[3] * ALIKE) break
        const key = `${Math.min(one.id, other.id)} ${Math.max(one.id, other.id)}`
        if (seen.has(key) || !mirrored(one, other)) continue
        seen.add(key)
        add(one.id, other.id)
        add(other.id, one.id)
      }
  }
  return twins
}

function mirrored(one: Region, other: Region): boolean {
  const [, , width, height] = one.box
  const apart = Math.abs(one.center[0] - other.center[0])
  return (
    alike(one.share, other.share) &&
    alike(width, other.box[2]) &&
    alike(height, other.box[3]) &&
    apart > width * ALIKE &&
    apart < width * 8 &&
    !one.neighbors.includes(other.id)
  )
}

const alike = (one: number, other: number): boolean => Math.min(one, other) >= ALIKE * Math.max(one, other)
