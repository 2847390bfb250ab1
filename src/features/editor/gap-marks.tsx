'use client'
import { useDesk } from './desk'

/** Smallest ring around a gap, page pixels. */
const LEAST = 70

/** Rings around places where an outline is open; the list in the panel names them by the same numbers. */
export function GapMarks() {
  const { regions, gapsShown, page } = useDesk()
  const gaps = regions?.map.gaps ?? []
  if (!gapsShown || gaps.length === 0) return null
  const { width, height } = page.version
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full forced-color-adjust-none"
    >
      {gaps.map(({ from, to }, i) => {
        const x = (from[0] + to[0]) / 2
        const y = (from[1] + to[1]) / 2
        const radius = Math.max(LEAST, Math.hypot(to[0] - from[0], to[1] - from[1]))
        return (
          <g key={`${x}-${y}`} className="motion-safe:animate-pulse">
            <circle cx={x} cy={y} r={radius} fill="none" stroke="#fff" strokeWidth="18" />
            <circle cx={x} cy={y} r={radius} fill="none" stroke="#b42a1c" strokeWidth="10" />
            <circle cx={x + radius} cy={y - radius} r="42" fill="#b42a1c" />
            <text
              x={x + radius}
              y={y - radius}
              textAnchor="middle"
              dominantBaseline="central"
              fontSize="54"
              fontWeight="700"
              fill="#fff"
            >
              {i + 1}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
