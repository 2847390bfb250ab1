'use client'
import {
  Brush,
  Eraser,
  Hand,
  Lasso,
  type LucideIcon,
  MousePointerClick,
  Move,
  PaintBucket,
  PencilOff,
  PenLine,
  Pentagon,
} from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { cn } from '@/components/ui/cn'
import { Tooltip } from '@/components/ui/tooltip'
import { useDesk } from './desk'
import { TOOL, type Tool } from './tools'

const ICON: Record<Tool, LucideIcon> = {
  brush: Brush,
  eraser: Eraser,
  lasso: Lasso,
  polygon: Pentagon,
  shape: MousePointerClick,
  crayon: PaintBucket,
  hand: Hand,
  pen: PenLine,
  rubber: PencilOff,
  move: Move,
}

/** What paints for the model, what looks and colors, and what changes lines itself. */
const GROUPS: readonly (readonly Tool[])[] = [
  ['brush', 'eraser', 'lasso', 'polygon', 'shape'],
  ['crayon', 'hand'],
  ['pen', 'rubber', 'move'],
]

/** The tools, beside the page or below it. One stop of the Tab key; arrows move between them. */
export function ToolRail({ className }: { className?: string }) {
  const { tools, shown } = useDesk()
  const rail = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const all = [...(rail.current?.querySelectorAll('button') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    all[(at + step + all.length) % all.length]?.focus()
  }
  return (
    <div
      ref={rail}
      role="toolbar"
      aria-label="Tools"
      onKeyDown={onKeyDown}
      className={cn('flex gap-1 overflow-auto bg-paper p-2', className)}
    >
      {GROUPS.map((group, g) => (
        <div
          key={group[0]}
          className={cn(
            'flex gap-1 lg:flex-col',
            g > 0 && 'border-line max-lg:border-s max-lg:ps-1 lg:border-t lg:pt-1',
          )}
        >
          {group.map((tool) => {
            const Icon = ICON[tool]
            const { label, key } = TOOL[tool]
            const pressed = tools.tool === tool
            return (
              <Tooltip key={tool} label={`${label} (${key.toUpperCase()})`} side="right">
                <button
                  type="button"
                  aria-label={label}
                  aria-keyshortcuts={key.toUpperCase()}
                  aria-pressed={pressed}
                  tabIndex={pressed ? 0 : -1}
                  disabled={shown !== null}
                  onClick={() => tools.take(tool)}
                  className={cn(
                    'grid size-10 shrink-0 place-items-center rounded-md text-ink transition-colors hover:bg-sunken disabled:opacity-40 coarse:size-11',
                    pressed && 'bg-primary text-on-primary hover:bg-primary-hover forced-colors:outline-2',
                  )}
                >
                  <Icon aria-hidden="true" className="size-5" />
                </button>
              </Tooltip>
            )
          })}
        </div>
      ))}
    </div>
  )
}
