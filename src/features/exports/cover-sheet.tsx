'use client'
import { useEffect, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Spinner } from '@/components/ui/spinner'
import type { CoverGeometry } from '@/domain/cover-geometry'
import type { Rect } from '@/domain/print'

/** The whole wrap as it will print, with the printer's lines over it where they are wanted. */
export function CoverSheet({
  address,
  geometry,
  guides,
  title,
}: {
  /** Of the picture; another one whenever the cover has changed. */
  address: string
  geometry: CoverGeometry
  guides: boolean
  title: string
}) {
  const { shown, loading, problem, notes } = useCoverPicture(address)
  const { width, height } = geometry.pageSize
  return (
    <div className="grid gap-3">
      <div
        className="relative overflow-hidden rounded-md border border-line bg-white shadow-sheet"
        style={{ aspectRatio: `${width} / ${height}` }}
        aria-busy={loading}
      >
        {shown && (
          // A picture of our own storage at the size it is shown: an image optimizer would only cost.
          // biome-ignore lint/performance/noImgElement: see above
          <img
            src={shown}
            alt={`The cover of ${title}: back, spine and front`}
            className="absolute inset-0 size-full"
          />
        )}
        {guides && <Guides geometry={geometry} />}
        {loading && (
          <p className="absolute inset-s-3 top-3 flex items-center gap-2 rounded-md bg-surface px-2 py-1 text-note shadow-sheet">
            <Spinner /> Laying it out
          </p>
        )}
      </div>
      {problem && (
        <Banner tone="tomato" role="alert">
          {problem}
        </Banner>
      )}
      {notes.length > 0 && (
        <ul className="grid gap-1 text-sm text-muted">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The picture stays until the next one is there; only the last one asked for is shown. */
function useCoverPicture(address: string) {
  const [state, setState] = useState<{
    shown: string | null
    of: string | null
    problem: string | null
    notes: string[]
  }>({ shown: null, of: null, problem: null, notes: [] })
  useEffect(() => {
    const stop = new AbortController()
    fetch(address, { signal: stop.signal, credentials: 'same-origin' })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(((await answer.json()) as { error: string }).error)
        const notes = JSON.parse(decodeURIComponent(answer.headers.get('x-cover-notes') ?? '[]')) as string[]
        const shown = URL.createObjectURL(await answer.blob())
        setState((before) => {
          if (before.shown) URL.revokeObjectURL(before.shown)
          return { shown, of: address, problem: null, notes }
        })
      })
      .catch((error: Error) => {
        if (!stop.signal.aborted)
          setState((before) => ({ ...before, of: address, problem: error.message, notes: [] }))
      })
    return () => stop.abort()
  }, [address])
  return { ...state, loading: state.of !== address }
}

/** Lines are drawn from the rules that lay out the file, in its points. */
function Guides({ geometry }: { geometry: CoverGeometry }) {
  const { pageSize, trim, panels, safe, barcode } = geometry
  const box = ({ x, y, width, height }: Rect) => ({ x, y: pageSize.height - y - height, width, height })
  return (
    <svg
      viewBox={`0 0 ${pageSize.width} ${pageSize.height}`}
      className="absolute inset-0 size-full"
      aria-hidden="true"
      fill="none"
      strokeWidth="2"
    >
      <path
        d={`M0 0H${pageSize.width}V${pageSize.height}H0ZM${trim.x} ${trim.y}V${trim.y + trim.height}H${trim.x + trim.width}V${trim.y}Z`}
        fillRule="evenodd"
        className="fill-tomato/20"
      />
      <rect {...box(trim)} className="stroke-tomato" />
      <rect {...box(panels.spine)} className="fill-grape/15 stroke-grape" strokeDasharray="10 6" />
      {[safe.back, safe.front, ...(geometry.spineText ? [safe.spine] : [])].map((area) => (
        <rect key={area.x} {...box(area)} className="stroke-sky" strokeDasharray="6 6" />
      ))}
      <rect {...box(barcode)} className="fill-white/60 stroke-ink" />
      <text
        x={barcode.x + barcode.width / 2}
        y={pageSize.height - barcode.y - barcode.height / 2 + 5}
        textAnchor="middle"
        fontSize="14"
        className="fill-black"
      >
        Barcode
      </text>
    </svg>
  )
}
