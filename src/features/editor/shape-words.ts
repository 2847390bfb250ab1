import { CRAYON, type Crayon } from '@/domain/crayon'
import { formatNumber } from '@/domain/plural'
import type { Region, RegionMap } from '@/domain/region-map'

const ROWS = ['top', 'middle', 'bottom']
const COLUMNS = ['left', 'center', 'right']

/** "Shape 12 of 48, medium, middle left", and what became of it: "Marigold", "picked". */
export function shapeInWords(
  region: Region,
  { width, height, regions }: Pick<RegionMap, 'width' | 'height' | 'regions'>,
  { crayon, picked }: { crayon?: Crayon | undefined; picked?: boolean } = {},
): string {
  const size = region.share > 0.05 ? 'large' : region.share > 0.008 ? 'medium' : 'small'
  const third = (part: number, whole: number) => Math.min(2, Math.floor((part / whole) * 3))
  const row = ROWS[third(region.center[1], height)]!
  const column = COLUMNS[third(region.center[0], width)]!
  const place = row === 'middle' && column === 'center' ? 'center' : `${row} ${column}`
  const said = [
    `Shape ${formatNumber(region.id)} of ${formatNumber(regions.length)}`,
    size,
    place,
    crayon && CRAYON[crayon].label,
    picked && 'picked',
  ]
  return said.filter(Boolean).join(', ')
}
