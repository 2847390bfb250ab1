import { AUDIENCE, type Audience } from '@/domain/audience'

/** A flower as wide as 2.4 inches of print: its stroke is the audience's real line weight at that scale. */
const WIDTH_PT = 2.4 * 72
const PETALS: Record<Audience, number> = { toddler: 5, children: 6, tween: 8, teen: 10, adult: 12 }

/** What the lines of a book for this audience look like, and how small its shapes are. Decoration beside words. */
export function LineSample({ audience }: { audience: Audience }) {
  const { lineWeightPt } = AUDIENCE[audience]
  const petals = PETALS[audience]
  const rings = audience === 'toddler' ? 0 : audience === 'adult' ? 2 : 1
  const [x, y] = [WIDTH_PT / 2, 58]
  const angles = Array.from({ length: petals }, (_, i) => (i * 360) / petals)
  const wide = Math.min(26, 150 / petals)
  return (
    <svg viewBox={`0 0 ${WIDTH_PT} 116`} aria-hidden="true" className="h-auto w-full">
      <g fill="#fff" stroke="#000" strokeWidth={lineWeightPt} strokeLinejoin="round">
        {angles.map((angle) => (
          <g key={angle} transform={`rotate(${angle} ${x} ${y})`}>
            <ellipse cx={x} cy={y - 31} rx={wide} ry={20} />
            {rings > 0 && <ellipse cx={x} cy={y - 32} rx={wide * 0.5} ry={10} />}
            {rings > 1 && <path d={`M${x} ${y - 22}V${y - 42}`} />}
          </g>
        ))}
        <circle cx={x} cy={y} r={15} />
        {rings > 0 && <circle cx={x} cy={y} r={7} />}
      </g>
    </svg>
  )
}
