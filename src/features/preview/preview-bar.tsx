'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { Slider } from '@/components/ui/slider'
import { Tooltip } from '@/components/ui/tooltip'
import { spreadInWords } from './page-words'
import type { View } from './use-preview-view'

/** The ways through the book: arrows, a slider, and what lies open. */
export function PreviewBar({ view, last }: { view: View; last: number }) {
  const { views, at } = view
  const open = views[at]
  if (!open) return null
  const words = spreadInWords(open, last)
  return (
    <div className="mx-auto flex w-full max-w-2xl items-center gap-2" dir="ltr">
      <Tooltip label="Back (←)">
        <IconButton label="Back" disabled={at === 0} onClick={() => view.goTo(at - 1)}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
      </Tooltip>
      <div className="grid min-w-0 flex-1 gap-0.5">
        <Slider
          aria-label="Place in the book"
          min={1}
          max={views.length}
          value={at + 1}
          valueText={words}
          onValueChange={(value) => view.goTo(value - 1)}
        />
        <p className="flex justify-between gap-4 text-note text-muted tabular-nums">
          <span aria-live="polite">{words}</span>
          <span>{`${at + 1} of ${views.length}`}</span>
        </p>
      </div>
      <Tooltip label="On (→)">
        <IconButton label="On" disabled={at === views.length - 1} onClick={() => view.goTo(at + 1)}>
          <ChevronRight aria-hidden="true" />
        </IconButton>
      </Tooltip>
    </div>
  )
}
