import { CRAYON, type Crayon } from '@/domain/crayon'
import { formatNumber } from '@/domain/plural'
import type { Region, RegionMap } from '@/domain/region-map'
import { PRINT_DPI } from '@/domain/trim'

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

/** What a press of Space or a tap did to the mask. */
export const pickedInWords = (id: number, away: boolean): string =>
  `Shape ${formatNumber(id)} ${away ? 'is out of the mask.' : 'is in the mask.'}`

/** What a crayon did; without one the shape is white. */
export const coloredInWords = (id: number, crayon: Crayon | undefined): string =>
  `Shape ${formatNumber(id)} is ${crayon ? `colored ${CRAYON[crayon].label.toLowerCase()}` : 'white again'}.`

const percent = (part: number, whole: number) => Math.round((part / whole) * 100)

/** "34 percent across, 50 percent down": where something is on a page. */
export const placeInWords = (
  { x, y }: { readonly x: number; readonly y: number },
  page: { readonly width: number; readonly height: number },
): string => `${percent(x, page.width)} percent across, ${percent(y, page.height)} percent down`

const millimeters = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })
/** A length in page pixels, in print. */
export const lengthInWords = (pixels: number): string =>
  `${millimeters.format((Math.abs(pixels) / PRINT_DPI) * 25.4)} mm`

/** "Shape 12, 4 mm to the right, 2 mm down" */
export function movedInWords(id: number, [dx, dy]: readonly [number, number]): string {
  const across = dx === 0 ? null : `${lengthInWords(dx)} to the ${dx > 0 ? 'right' : 'left'}`
  const along = dy === 0 ? null : `${lengthInWords(dy)} ${dy > 0 ? 'down' : 'up'}`
  const way = [across, along].filter(Boolean).join(', ')
  return `Shape ${formatNumber(id)}, ${way || 'where it was'}`
}
