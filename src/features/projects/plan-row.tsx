'use client'
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ArrowDown, ArrowUp, GripVertical, Lock, LockOpen, RefreshCw, Trash2 } from 'lucide-react'
import { memo, useEffect, useState } from 'react'
import { useBrief } from '@/client/use-brief'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import { IconButton } from '@/components/ui/icon-button'
import { Textarea } from '@/components/ui/textarea'
import type { PageView, UpdatePage } from '@/domain/page'
import { COMPOSITION_LABEL } from '@/domain/page-words'

/** A pause in typing after which a line is saved. Milliseconds. */
const PAUSE_MS = 800

type PlanRowProps = {
  page: PageView
  last: boolean
  rerolling: boolean
  onChange: (changes: UpdatePage) => void
  onMove: (by: 1 | -1) => void
  onReroll: () => void
  onRemove: () => void
}

/** One page idea: its number, its words, and what can be done to it. Words save themselves. */
export const PlanRow = memo(function PlanRow({
  page,
  last,
  rerolling,
  onChange,
  onMove,
  onReroll,
  onRemove,
}: PlanRowProps) {
  const { setNodeRef, setActivatorNodeRef, transform, transition, attributes, listeners, isDragging } =
    useSortable({ id: page.id })
  const { position, locked, version } = page
  const line = `line ${position}`
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={cn(
        'sheet flex flex-wrap items-start gap-x-2 gap-y-1 p-2 sm:flex-nowrap',
        isDragging && 'relative z-10 outline-2 outline-primary',
        locked && 'bg-sunken',
      )}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={`Drag ${line}`}
        className="flex min-h-10 shrink-0 cursor-grab touch-none items-center gap-1 rounded-sm ps-1 pe-2 text-sm font-semibold text-muted tabular-nums coarse:min-h-11"
      >
        <GripVertical aria-hidden="true" className="size-4 text-faint" />
        <span className="w-6 text-end">{position}</span>
      </button>
      <BriefField page={page} rerolling={rerolling} onChange={(brief) => onChange({ brief })} />
      <div className="ms-auto flex min-h-10 shrink-0 items-center gap-0.5">
        <Badge className="me-1 hidden md:inline-flex">{COMPOSITION_LABEL[page.composition]}</Badge>
        <IconButton
          size="sm"
          variant="ghost"
          label={`Move ${line} up`}
          aria-disabled={position === 1}
          onClick={() => onMove(-1)}
        >
          <ArrowUp aria-hidden="true" />
        </IconButton>
        <IconButton
          size="sm"
          variant="ghost"
          label={`Move ${line} down`}
          aria-disabled={last}
          onClick={() => onMove(1)}
        >
          <ArrowDown aria-hidden="true" />
        </IconButton>
        <IconButton
          size="sm"
          variant="ghost"
          label={`Lock ${line}`}
          aria-pressed={locked}
          onClick={() => onChange({ locked: !locked })}
        >
          {locked ? <Lock aria-hidden="true" /> : <LockOpen aria-hidden="true" />}
        </IconButton>
        <IconButton
          size="sm"
          variant="ghost"
          label={`New idea for ${line}`}
          aria-disabled={locked || version !== null || rerolling}
          onClick={() => !locked && !version && !rerolling && onReroll()}
        >
          <RefreshCw aria-hidden="true" className={cn(rerolling && 'animate-spin')} />
        </IconButton>
        <IconButton
          size="sm"
          variant="ghost"
          label={`Remove ${line}`}
          data-remove
          onClick={(event) => {
            focusNeighbor(event.currentTarget)
            onRemove()
          }}
        >
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
    </li>
  )
})

/** Before its row goes, the focus moves to the same button of the next one. */
function focusNeighbor(button: HTMLElement) {
  const row = button.closest('li')
  const neighbor = row?.nextElementSibling ?? row?.previousElementSibling
  neighbor?.querySelector<HTMLElement>('[data-remove]')?.focus()
}

function BriefField({
  page,
  rerolling,
  onChange,
}: {
  page: PageView
  rerolling: boolean
  onChange: (brief: string) => void
}) {
  const [typed, setTyped] = useState(page.brief)
  const [known, setKnown] = useState(page.brief)
  // A new idea, or an edit from another tab, replaces what stands here.
  if (known !== page.brief) {
    setKnown(page.brief)
    setTyped(page.brief)
  }
  const { brief, error, warning } = useBrief(page, typed)
  const save = () => {
    if (brief !== null && brief !== page.brief) onChange(brief)
  }
  useEffect(() => {
    if (typed === page.brief) return
    const timer = setTimeout(save, PAUSE_MS)
    return () => clearTimeout(timer)
  })
  const said = error ?? warning
  const errorId = `${page.id}-error`
  return (
    <div className="order-last grid min-w-0 basis-full gap-1 sm:order-none sm:flex-1 sm:basis-auto">
      <Textarea
        rows={1}
        aria-label={`Idea of page ${page.position}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={said ? errorId : undefined}
        aria-busy={rerolling || undefined}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value.replaceAll('\n', ' '))}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault()
            save()
          }
        }}
        className="min-h-10 resize-none border-transparent bg-transparent py-2 hover:border-control focus:border-control focus:bg-surface"
      />
      {said && (
        <p id={errorId} className={cn('px-3 text-note font-medium', error ? 'text-tomato' : 'text-marigold')}>
          {said}
        </p>
      )}
    </div>
  )
}
