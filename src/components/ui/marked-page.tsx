import type { ReactNode } from 'react'
import { cn } from './cn'

export type Mark = {
  readonly key: string
  /** Left, top, width and height in pixels of the picture. */
  readonly box: readonly [number, number, number, number]
  readonly tone: 'marigold' | 'tomato'
  /** Shown beside the box, and in the list that explains it. */
  readonly number: number
}

const STROKE = { marigold: 'stroke-[#8a5300]', tomato: 'stroke-[#b42a1c]' }
const FILL = { marigold: 'fill-[#8a5300]', tomato: 'fill-[#b42a1c]' }

/** The smallest box that is still seen, as a share of the picture's width. */
const LEAST = 0.03

/**
 * A drawing on white paper, also at night, with places marked on it. It keeps the shape of its pixels; `--ratio`
 * (width by height) is there for whoever has to fit it into a box. The small picture shows until the large one is
 * loaded. Marks repeat what a list beside the page says in words, so screen readers skip them.
 */
export function MarkedPage({
  imageUrl,
  thumbUrl,
  width,
  height,
  alt,
  marks = [],
  highlighted,
  className,
  children,
}: {
  imageUrl: string
  thumbUrl: string
  /** Pixels of the picture; the marks are in the same pixels. */
  width: number
  height: number
  alt: string
  marks?: readonly Mark[]
  /** Key of the mark that is pointed at. */
  highlighted?: string | null
  className?: string
  /** More that lies on the page. */
  children?: ReactNode
}) {
  return (
    <div
      style={{ aspectRatio: width / height, ['--ratio' as string]: String(width / height) }}
      className={cn('relative bg-white', className)}
    >
      {/* biome-ignore lint/performance/noImgElement: a 1-bit page must not be resampled on the way */}
      <img
        src={thumbUrl}
        alt=""
        width={width}
        height={height}
        draggable={false}
        className="absolute inset-0 size-full object-contain"
      />
      {/* biome-ignore lint/performance/noImgElement: a 1-bit page must not be resampled on the way */}
      <img
        src={imageUrl}
        alt={alt}
        width={width}
        height={height}
        decoding="async"
        draggable={false}
        className="absolute inset-0 size-full object-contain"
      />
      <PageMarks marks={marks} width={width} height={height} highlighted={highlighted} />
      {children}
    </div>
  )
}

/** Boxes with numbers on a picture that lies right below, of `width` by `height` pixels. */
export function PageMarks({
  marks,
  width,
  height,
  highlighted,
}: {
  marks: readonly Mark[]
  width: number
  height: number
  highlighted?: string | null | undefined
}) {
  if (marks.length === 0) return null
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full forced-color-adjust-none"
    >
      {marks.map((mark) => (
        <MarkShape
          key={mark.key}
          mark={mark}
          unit={Math.max(width, height) / 100}
          least={width * LEAST}
          strong={mark.key === highlighted}
        />
      ))}
    </svg>
  )
}

function MarkShape({
  mark,
  unit,
  least,
  strong,
}: {
  mark: Mark
  unit: number
  least: number
  strong: boolean
}) {
  const [left, top, wide, high] = mark.box
  const width = Math.max(wide, least)
  const height = Math.max(high, least)
  const x = left + (wide - width) / 2
  const y = top + (high - height) / 2
  const radius = unit * 1.9
  // Beside the corner, so that it does not lie on what it points at, and never off the page.
  const at = { x: Math.max(radius, x - radius * 0.8), y: Math.max(radius, y - radius * 0.8) }
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={unit * 0.6}
        vectorEffect="non-scaling-stroke"
        strokeDasharray={strong || width <= least * 2 ? undefined : '6 4'}
        style={{ strokeWidth: `calc(${strong ? 4 : 2.5}px / var(--scale, 1))` }}
        className={cn('fill-transparent', STROKE[mark.tone], strong && 'fill-[#fdf0d5]/50')}
      />
      {/* Under a magnifier the number keeps its size, so that it does not cover what it points at. */}
      <g style={{ transformOrigin: `${x}px ${y}px`, transform: 'scale(calc(1 / var(--scale, 1)))' }}>
        <circle cx={at.x} cy={at.y} r={radius} className={FILL[mark.tone]} />
        <text
          x={at.x}
          y={at.y}
          textAnchor="middle"
          dominantBaseline="central"
          fontSize={unit * 2.4}
          fontWeight="700"
          className="fill-white"
        >
          {mark.number}
        </text>
      </g>
    </g>
  )
}
