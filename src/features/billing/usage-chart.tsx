import { useId } from 'react'
import { dayInWords, type UsageView } from '@/domain/billing'
import { blotsInWords, formatNumber } from '@/domain/plural'
import { chartTop } from './chart-top'

const [W, H, LEFT, FOOT] = [720, 190, 44, 26] as const

const PARTS = [
  { key: 'pages', label: 'Pages', fill: 'var(--primary)', stroke: 'var(--primary)' },
  { key: 'edits', label: 'Edits', fill: 'hatch', stroke: 'var(--grape)' },
  { key: 'heroes', label: 'Heroes', fill: 'dots', stroke: 'var(--fern)' },
] as const

type Day = UsageView['days'][number]
const sum = (day: Day) => day.pages + day.edits + day.heroes

/** Bars by day, told apart by pattern as well as color; the same as a table for those who do not see it. */
export function UsageChart({ usage: { days } }: { usage: UsageView }) {
  const id = useId()
  const fillOf = (fill: string) => (fill.startsWith('var') ? fill : `url(#${id}${fill})`)
  const total = days.reduce((all, day) => all + sum(day), 0)
  const top = chartTop(Math.max(...days.map(sum)))
  const wide = (W - LEFT) / days.length
  const tall = (blots: number) => (blots / top) * (H - 12)
  const every = days.length > 31 ? 15 : 5
  return (
    <figure className="grid gap-3">
      <figcaption className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <span className="text-muted">{`${blotsInWords(total)} in ${days.length} days`}</span>
        {PARTS.map((part) => (
          <span key={part.key} className="flex items-center gap-2">
            <svg width="14" height="14" aria-hidden="true">
              <rect x="1" y="1" width="12" height="12" rx="2" fill={fillOf(part.fill)} stroke={part.stroke} />
            </svg>
            {part.label}
          </span>
        ))}
      </figcaption>
      <svg viewBox={`0 0 ${W} ${H + FOOT}`} aria-hidden="true" className="w-full">
        <defs>
          <pattern
            id={`${id}hatch`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" fill="var(--grape-tint)" />
            <line y2="6" stroke="var(--grape)" strokeWidth="3" />
          </pattern>
          <pattern id={`${id}dots`} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill="var(--fern-tint)" />
            <circle cx="3" cy="3" r="1.6" fill="var(--fern)" />
          </pattern>
        </defs>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line
              x1={LEFT}
              x2={W}
              y1={H - tall(share * top)}
              y2={H - tall(share * top)}
              stroke="var(--line)"
            />
            <text
              x={LEFT - 8}
              y={H - tall(share * top) + 4}
              textAnchor="end"
              className="fill-muted text-[13px]"
            >
              {formatNumber(share * top)}
            </text>
          </g>
        ))}
        {days.map((day, i) => {
          let below = 0
          return (
            <g key={day.day}>
              <title>{`${dayInWords(day.day)}: ${blotsInWords(sum(day))}`}</title>
              {PARTS.map((part) => {
                const height = tall(day[part.key])
                below += height
                return height > 0 ? (
                  <rect
                    key={part.key}
                    x={LEFT + i * wide + wide * 0.14}
                    y={H - below}
                    width={wide * 0.72}
                    height={height}
                    rx="2"
                    fill={fillOf(part.fill)}
                    stroke={part.stroke}
                  />
                ) : null
              })}
              {(days.length - 1 - i) % every === 0 && (
                <text
                  x={Math.min(W - 16, LEFT + i * wide + wide / 2)}
                  y={H + 20}
                  textAnchor="middle"
                  className="fill-muted text-[13px]"
                >
                  {Number(day.day.slice(8))}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      <div className="sr-only">
        <table>
          <caption>Blots used per day</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              {PARTS.map((part) => (
                <th key={part.key} scope="col">
                  {part.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.day}>
                <th scope="row">{dayInWords(day.day)}</th>
                {PARTS.map((part) => (
                  <td key={part.key}>{day[part.key]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
