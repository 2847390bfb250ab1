'use client'
import { Crosshair } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { Gap } from '@/domain/region-map'
import { useDesk } from './desk'
import { lengthInWords } from './shape-words'

const lengthOf = ({ from, to }: Gap) => lengthInWords(Math.hypot(to[0] - from[0], to[1] - from[1]))

/** Where outlines are open, and the way to close them. */
export function GapList() {
  const { regions, page, view, editing, say } = useDesk()
  const gaps = regions?.map.gaps ?? []
  if (gaps.length === 0) {
    return (
      <p role="status" className="text-sm font-medium text-fern">
        Every shape is closed.
      </p>
    )
  }
  const { width, height } = page.version
  const close = async () => {
    const at = gaps
      .slice(0, 200)
      .map(({ from }): [number, number] => [Math.round(from[0]), Math.round(from[1])])
    if (await editing.change([{ tool: 'close-gaps', at }]))
      say('The gaps are closed. It is a new version of the page.')
  }
  return (
    <>
      <p role="status" className="text-sm font-medium">
        {gaps.length === 1 ? 'One outline is open.' : `${gaps.length} outlines are open.`}
      </p>
      <ol aria-label="Gaps" className="grid gap-1">
        {gaps.map((gap, i) => (
          <li key={`${gap.from}-${gap.to}`}>
            <button
              type="button"
              onClick={() =>
                view.lookAt({
                  x: (Math.min(gap.from[0], gap.to[0]) - 60) / width,
                  y: (Math.min(gap.from[1], gap.to[1]) - 60) / height,
                  width: (Math.abs(gap.from[0] - gap.to[0]) + 120) / width,
                  height: (Math.abs(gap.from[1] - gap.to[1]) + 120) / height,
                })
              }
              className="flex min-h-10 w-full items-center gap-2.5 rounded-md p-2 text-start text-sm hover:bg-sunken coarse:min-h-11"
            >
              <Badge tone="tomato" className="min-w-5 justify-center tabular-nums">
                {i + 1}
              </Badge>
              <span className="flex-1">{`Open by ${lengthOf(gap)} in print`}</span>
              <Crosshair aria-hidden="true" className="size-4 text-faint" />
            </button>
          </li>
        ))}
      </ol>
      <Button size="sm" variant="primary" className="w-fit" pending={editing.pending} onClick={close}>
        Close the gaps, free
      </Button>
    </>
  )
}
