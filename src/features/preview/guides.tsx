import { useUnits } from '@/client/use-units'
import type { InteriorGeometry, InteriorPage, Rect } from '@/domain/print'
import { gutterBox } from '@/domain/spreads'
import { inchesIn } from '@/domain/trim'

/** On white paper day and night, so always the crayons of the day. */
const TOMATO = '#b42a1c'
const SKY = '#0b5f82'
const GRAPE = '#6a35b8'

/** Where the page is cut, where art is safe and what the fold takes, drawn over a sheet. Points, y pointing down. */
export function Guides({
  geometry,
  page,
  bound,
  window,
}: {
  geometry: InteriorGeometry
  page: InteriorPage
  bound: boolean
  window: Rect
}) {
  const { media, trim, safe } = geometry[bound ? page.side : 'recto']
  const top = ({ y, height }: Rect) => media.y + media.height - y - height
  const box = (rect: Rect) => ({ x: rect.x, y: top(rect), width: rect.width, height: rect.height })
  const ring = (rect: Rect) => `M${rect.x} ${top(rect)}h${rect.width}v${rect.height}h${-rect.width}z`
  return (
    <svg
      aria-hidden="true"
      viewBox={`${window.x} ${top(window)} ${window.width} ${window.height}`}
      className="absolute inset-0 size-full"
    >
      <path d={ring(media) + ring(trim)} fillRule="evenodd" fill={TOMATO} fillOpacity={0.14} />
      {bound && <rect {...box(gutterBox(geometry, page))} fill={GRAPE} fillOpacity={0.1} />}
      <rect {...box(safe)} fill="none" stroke={SKY} strokeWidth={1.25} strokeDasharray="6 4" />
      <rect {...box(trim)} fill="none" stroke={TOMATO} strokeWidth={1.25} />
    </svg>
  )
}

/** The guides in words, with their sizes at this printer. */
export function GuidesLegend({ geometry, bound }: { geometry: InteriorGeometry; bound: boolean }) {
  const units = useUnits()
  const { media, trim } = geometry.recto
  const bleed = (media.height - trim.height) / 2 / 72
  const entries = [
    {
      mark: 'border-t-2 border-[#b42a1c]',
      words: bound ? 'Trim: the page is cut here.' : 'The edge of the sheet.',
    },
    ...(bleed > 0
      ? [
          {
            mark: 'h-3 bg-[#b42a1c]/25',
            words: `Bleed: ${inchesIn(Number(bleed.toFixed(3)), units)} that are cut away.`,
          },
        ]
      : []),
    {
      mark: 'border-t-2 border-dashed border-[#0b5f82]',
      words: `Safe area: art and type stay inside, ${inchesIn(geometry.margin, units)} from the edges.`,
    },
    ...(bound
      ? [
          {
            mark: 'h-3 bg-[#6a35b8]/25',
            words: `Gutter: ${inchesIn(geometry.gutter, units)} are lost in the fold.`,
          },
        ]
      : []),
  ]
  return (
    <ul
      aria-label="What the guides mean"
      className="flex flex-wrap justify-center gap-x-5 gap-y-1.5 text-note"
    >
      {entries.map(({ mark, words }) => (
        <li key={words} className="flex items-center gap-2">
          <span aria-hidden="true" className="grid h-4 w-6 items-center rounded-sm bg-white px-0.5">
            <span className={mark} />
          </span>
          {words}
        </li>
      ))}
    </ul>
  )
}
